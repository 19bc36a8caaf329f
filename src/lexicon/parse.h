/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading one lexicon file into a set under construction. */
#ifndef ATTUNE_LEXICON_PARSE_H
#define ATTUNE_LEXICON_PARSE_H

#include "lexicon/attributes.h"
#include "lexicon/builder.h"
#include "lexicon/lex_lines.h"

/* Where the line above leaves us: what an indented line belongs to. */
enum above {
    ABOVE_NOTHING,
    ABOVE_ENTRY,
    ABOVE_WRONG_ENTRY, /* its exclusions are read, but belong to nothing */
    ABOVE_LIST
};

struct list_use {
    struct node *node;
    struct spot spot;
};

struct parse {
    struct set_builder *builder;
    struct file *file;
    uint32_t lexicon;
    bool included;                     /* only its lists are wanted */
    struct attributes header, section; /* defaults */
    struct spot keys[32]; /* where each header key stood, by its number in the table of header.c */
    bool in_section;
    uint32_t category;      /* of the section, LEXICON_NONE in a scope */
    uint32_t section_index; /* LEXICON_NONE: the section's own line was wrong */
    bool stops;             /* the section holds a scope's stop words */
    enum above above;
    uint32_t entry;           /* ABOVE_ENTRY */
    uint32_t list;            /* ABOVE_LIST */
    struct node **items;      /* where the list's next item goes */
    bool list_open;           /* its last line ended with a comma, or had no items yet */
    struct intern list_names; /* of the lists this file sees, numbered in list_numbers */
    uint32_t *list_numbers;
    size_t number_capacity;
    struct list_use *uses;
    size_t use_count, use_capacity;
};

struct lexicon *parse_lexicon(const struct parse *parse);
/* Tells a mistake of this file. */
#define PARSE_WRONG(parse, spot, ...) mistakes_tell(&(parse)->file->mistakes, spot, __VA_ARGS__)

/* Reads the lexicon's text. Mistakes are told and counted in its file, and are no failure.
 * Errors: STATUS_MEMORY. */
enum status parse_file(struct set_builder *builder, uint32_t lexicon, bool included);

#endif
