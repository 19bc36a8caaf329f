/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups as bytes, for where many of them wait: most of what a group can hold is zero, and most of the rest
 * small. Packed groups never leave the process, so the order of their numbers is the machine's. */
#ifndef ATTUNE_COUNT_PACKER_H
#define ATTUNE_COUNT_PACKER_H

#include "base/buffer.h"
#include "count/tally.h"

struct packer {
    const struct alloc *alloc;
    uint32_t category_count;
    struct buffer bytes;   /* of the group that was packed last */
    struct buffer cells;   /* kept ones of the group that was merged last */
    struct tally *tallies; /* of the group that was unpacked last, */
    struct timing timing;  /* and its times */
};

/* False when memory ran out; it can be released all the same. */
bool packer_init(struct packer *packer, const struct alloc *alloc, uint32_t category_count);
void packer_release(struct packer *packer);

/* Leaves the group in packer->bytes. False when memory ran out. */
bool packer_pack(struct packer *packer, const struct group *group);

/* The group's texts point into `bytes`, its tallies and times are the packer's own. */
void packer_unpack(struct packer *packer, const char *bytes, struct group *group);

/* The same without tallies and times. */
void packer_peek(const char *bytes, struct group *group);

/* What is packed in `bytes` came first: its texts and role stay, the figures of `more`, which must not be
 * unpacked by this packer, are added. Otherwise as packer_unpack. False when memory ran out. */
bool packer_merge(struct packer *packer, const char *bytes, const struct group *more,
                  struct group *sum);

#endif
