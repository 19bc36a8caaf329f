/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a set under construction is. Each file read is a lexicon of the set, also one that is only
 * included; files[i] is what is known of lexicons[i] besides.
 *
 * Names: scopes are numbered at first mention, so that their bits are final at once. Categories are
 * numbered where they are defined, in file order; whoever names one holds the number of a `mention`
 * until resolve.c puts the category's in its place. */
#ifndef ATTUNE_LEXICON_BUILDER_H
#define ATTUNE_LEXICON_BUILDER_H

#include <sys/types.h>

#include "lexicon/literal.h"
#include "lexicon/mistakes.h"
#include "lexicon/pattern.h"
#include "lexicon/set.h"

enum { INCLUDE_DEPTH_MOST = 32, LIST_DEPTH_MOST = 32, ENTRY_NODES_MOST = 10000 };

enum { FILE_BYTES_MOST = 256 * 1024 * 1024 };

struct file {
    struct mistakes mistakes;
    const char *bundled; /* its name among the bundled files, or NULL */
    dev_t device;        /* of a file on disk */
    ino_t inode;
    const char *name;   /* as messages show it */
    uint32_t *includes; /* lexicons, each once */
    size_t include_count, include_capacity;
    uint32_t first_list; /* linked through list_facts.next; LEXICON_NONE ends */
    bool open;           /* it is being read */
    bool included;       /* it was read for its lists alone */
    bool sections;       /* it holds some */
    uint32_t visit;      /* of the last walk over includes that came by */
};

enum list_state { LIST_READ, LIST_OPEN, LIST_MEASURED };

struct list_facts {
    uint32_t next;  /* list of the same file */
    uint32_t nodes; /* with all lists in it; measured, as is the depth */
    uint32_t depth; /* of lists in lists, itself included */
    enum list_state state;
};

/* Where a category or scope was named, for the message if there is none. */
struct mention {
    uint32_t name; /* a number in builder.mentioned, or a scope */
    uint32_t lexicon;
    struct spot spot;
};

/* Facts about an `over` that only resolving needs. */
struct over_source {
    struct over *over;
    uint32_t lexicon;
    uint32_t category; /* that states it, at header level LEXICON_NONE: all of the lexicon's */
    struct spot spot;
};

struct set_builder {
    const struct alloc *alloc;
    const struct notices *notices;
    struct error first; /* the first mistake of any file */
    struct arena arena;
    struct literals literals;
    struct lexicon_set set;
    struct file **files;
    struct intern categories; /* a category's number is that of its name here */
    struct intern mentioned;
    struct intern scopes;
    struct mention *mentions;
    struct mention *scope_mentions;
    struct over_source *overs;
    struct list_facts *list_facts; /* of each list */
    struct spot *unit_spots;       /* where a category's section set its unit; line 0: it did not */
    uint32_t visit;
    unsigned depth; /* of includes */
    bool finished;

    size_t lexicon_capacity, file_capacity, list_capacity, facts_capacity;
    size_t category_capacity, spot_capacity, section_capacity, entry_capacity, scope_capacity;
    size_t mention_count, mention_capacity;
    size_t scope_mention_count, scope_mention_capacity;
    size_t over_count, over_capacity;
};

/* What patterns of this lexicon are made with; `list_named` is the caller's to set. */
struct pattern_reader builder_reader(struct set_builder *builder, uint32_t lexicon);

/* A kept, terminated copy; `at` NULL when memory ran out. */
struct slice builder_keep(struct set_builder *builder, struct slice text);

/* Adds zeroed items at the arrays' ends; LEXICON_NONE when memory ran out or the numbers did. */
uint32_t builder_add_entry(struct set_builder *builder);
uint32_t builder_add_section(struct set_builder *builder);
uint32_t builder_add_list(struct set_builder *builder, uint32_t lexicon);

/* The category of that name and its ancestors, made if they are new. */
uint32_t builder_category(struct set_builder *builder, struct slice name, uint32_t lexicon);

/* The scope of that name, numbered if it is new; its `lexicon` is LEXICON_NONE until a file defines
 * it. LEXICON_NONE when memory ran out or there are too many. */
uint32_t builder_scope(struct set_builder *builder, struct slice name);

enum status builder_mention(struct set_builder *builder, struct slice name, uint32_t lexicon,
                            struct spot spot, uint32_t *mention);
enum status builder_mention_scope(struct set_builder *builder, uint32_t scope, uint32_t lexicon,
                                  struct spot spot);
enum status builder_note_over(struct set_builder *builder, struct over_source source);

#endif
