/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --scores: what each measure gave each coded unit, for a study's own analysis. Numbers and ids only,
 * no text. */
#ifndef ATTUNE_CLI_SCORES_H
#define ATTUNE_CLI_SCORES_H

#include "cli/destination.h"
#include "cli/sample.h"

struct scores {
    bool kept; /* --scores was given */
    struct destination destination;
};

/* Must be released even if this fails. */
enum status scores_init(struct scores *scores, const struct cli *cli, struct error *error);
enum status scores_give(struct scores *scores, const struct sample *sample,
                        const struct units *units, struct slice measure, struct error *error);
enum status scores_finish(struct scores *scores, struct error *error);
void scores_release(struct scores *scores);

#endif
