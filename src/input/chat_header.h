/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header lines of CHAT ("@ID:", "@Date:"): what they tell of the session and of who is who. */
#ifndef ATTUNE_INPUT_CHAT_HEADER_H
#define ATTUNE_INPUT_CHAT_HEADER_H

#include "base/error.h"
#include "input/roles.h"
#include "input/session.h"

/* So many participants are told apart. */
enum { CHAT_PARTICIPANTS_MOST = 256 };

struct chat_header {
    struct session_text *session; /* borrowed, like the roles */
    struct roles *roles;
    size_t participants; /* that headers told of */
    bool ended;          /* @End was there */
};

/* Forgets nothing that is known of the session already, as from its path. */
void chat_header_begin(struct chat_header *header, struct session_text *session,
                       struct roles *roles);
/* A header line, from its "@" on. `*changed`: the session did. */
enum status chat_header_read(struct chat_header *header, struct slice line, bool *changed,
                             struct error *error);
/* Before the first speaker: where no header told of participants, conventions do. */
enum status chat_header_close(struct chat_header *header, struct error *error);

#endif
