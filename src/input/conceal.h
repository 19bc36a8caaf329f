/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes in the place of the names in a batch. It is done once a batch is complete, so that whatever
 * reads sources works with the names, and nothing behind the input ever sees one. */
#ifndef ATTUNE_INPUT_CONCEAL_H
#define ATTUNE_INPUT_CONCEAL_H

#include "base/error.h"
#include "base/pseudonym.h"
#include "input/turn.h"

/* Replaces what names a case, session, therapist, site, speaker or row, and the cells of further
 * columns, unless they are numbers. Labels that only tell a role ("Therapist", "Client 2") and
 * numbers of sessions stay, and a date, for the day to be counted from: no table shows one. The path
 * is not looked at. Errors: STATUS_MEMORY. */
enum status conceal_batch(const struct pseudonyms *pseudonyms, struct batch *batch,
                          struct error *error);

/* A number that is no date, telephone or record (at most six digits before its point) tells nobody's name,
 * and stays. */
bool conceal_is_number(struct slice text);

#endif
