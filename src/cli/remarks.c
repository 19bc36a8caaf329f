/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/remarks.h"

void remarks_init(struct remarks *remarks, const struct alloc *alloc) {
    *remarks = (struct remarks){0};
    buffer_init(&remarks->label, alloc);
    buffer_init(&remarks->path, alloc);
}

void remarks_release(struct remarks *remarks) {
    buffer_release(&remarks->label);
    buffer_release(&remarks->path);
}

static enum status keep_first(struct remarks *remarks, const struct stage_part *part,
                              struct error *error) {
    buffer_append(&remarks->label, batch_text(part->batch, part->turn->speaker));
    buffer_append(&remarks->path, buffer_slice(&part->batch->path));
    remarks->line = batch_place(part->batch, part->turn, part->turn->text.at).line;
    return remarks->label.failed || remarks->path.failed ? error_memory(error) : STATUS_OK;
}

enum status remarks_take(struct remarks *remarks, const struct stage_part *part,
                         struct error *error) {
    const struct session *session = &part->batch->sessions[part->turn->session];
    remarks->notes += part->new_session && session->kind == KIND_NOTE;
    if (!part->starts || part->turn->role != ROLE_UNKNOWN) {
        return STATUS_OK;
    }
    return remarks->turns++ ? STATUS_OK : keep_first(remarks, part, error);
}

void remarks_tell(const struct remarks *remarks, bool kind_given, const struct notices *notices) {
    struct error notice;
    if (remarks->turns) {
        error_at(
            &notice, STATUS_OK, remarks->path.at, remarks->line, 0,
            "who is \"%s\"? %llu turn%s by speakers without a role, counted in every category; "
            "say who they are with --role therapist=REGEX and --role client=REGEX",
            remarks->label.at, (unsigned long long)remarks->turns,
            remarks->turns == 1 ? " is" : "s are");
        notices_tell(notices, &notice);
    }
    if (remarks->notes && !kind_given) {
        error_set(
            &notice, STATUS_OK,
            "%llu text%s without speakers: read as %s, counted in every category; --kind note "
            "says that this is meant",
            (unsigned long long)remarks->notes, remarks->notes == 1 ? "" : "s",
            remarks->notes == 1 ? "a note" : "notes");
        notices_tell(notices, &notice);
    }
}
