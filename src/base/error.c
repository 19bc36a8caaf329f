/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void name_file(struct error *error, const char *file) {
    size_t length = file ? strlen(file) : 0;
    size_t room = sizeof error->file - 1;
    const char *tail = length > room ? file + (length - room) : file;
    snprintf(error->file, sizeof error->file, "%s", tail ? tail : "");
}

static enum status fill(struct error *error, enum status status, const char *file,
                        unsigned long line, unsigned long column, const char *format,
                        va_list arguments) {
    if (error) {
        error->status = status;
        error->line = line;
        error->column = column;
        name_file(error, file);
        vsnprintf(error->text, sizeof error->text, format, arguments);
    }
    return status;
}

enum status error_set(struct error *error, enum status status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, NULL, 0, 0, format, arguments);
    va_end(arguments);
    return status;
}

enum status error_at(struct error *error, enum status status, const char *file, unsigned long line,
                     unsigned long column, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, file, line, column, format, arguments);
    va_end(arguments);
    return status;
}

enum status error_memory(struct error *error) {
    return error_set(error, STATUS_MEMORY, "out of memory; close other programs or use fewer jobs");
}

void error_name_file(struct error *error, const char *file) {
    if (error && error->file[0] == '\0') {
        name_file(error, file);
    }
}

char *error_format(const struct error *error, char *line, unsigned long size) {
    char place[64] = "";
    if (error->line && error->column) {
        snprintf(place, sizeof place, ":%lu:%lu", error->line, error->column);
    } else if (error->line) {
        snprintf(place, sizeof place, ":%lu", error->line);
    }
    snprintf(line, size, "%s%s%s%s", error->file, place, error->file[0] ? ": " : "", error->text);
    return line;
}

void notices_tell(const struct notices *notices, const struct error *notice) {
    if (notices && notices->tell) {
        notices->tell(notices->context, notice);
    }
}
