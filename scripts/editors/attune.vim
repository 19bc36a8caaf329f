" SPDX-License-Identifier: GPL-3.0-or-later
" As ~/.vim/compiler/attune.vim; then `:compiler attune`, `:make %:S`, `:copen`.
if exists('current_compiler')
  finish
endif
let current_compiler = 'attune'
CompilerSet makeprg=attune\ check\ --quiet
CompilerSet errorformat=%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%f:%l:%c:\ %tote:\ %m,attune:\ %f:%l:\ %m,attune:\ %f:\ %m
