;;; attune.el --- findings of attune check  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: GPL-3.0-or-later
;; (load "attune.el"), then M-x attune-check in a note; M-g n goes to the next finding.
(require 'compile)
(defun attune-check ()
  "Look for wording to reconsider in the file of this buffer."
  (interactive)
  (compile (concat "attune check --quiet "
                   (shell-quote-argument (expand-file-name buffer-file-name)))))
(provide 'attune)
;;; attune.el ends here
