/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML of a document's main part to paragraphs and tables. Nothing outside the bytes fed is ever
 * read; a document type declaration, and so every entity of its own, is refused. expat keeps its own
 * memory, from the C library; what it keeps is bounded by the limits in office_xml.c. */
#ifndef ATTUNE_INPUT_OFFICE_XML_H
#define ATTUNE_INPUT_OFFICE_XML_H

#include <stdint.h>

#include "input/office_lines.h"

enum office_kind { OFFICE_DOCX, OFFICE_ODT, OFFICE_KINDS };

/* What is left out and told. */
enum office_left { LEFT_NOTES, LEFT_COMMENTS, LEFT_BOXES, LEFT_KINDS };

struct office_xml;

/* `lines` is borrowed. NULL when memory ran out. */
struct office_xml *office_xml_new(const struct alloc *alloc, enum office_kind kind,
                                  struct office_lines *lines);
void office_xml_free(struct office_xml *xml);

/* Errors, without a file's name: STATUS_INPUT, STATUS_MEMORY; after one nothing more may be fed. */
enum status office_xml_feed(struct office_xml *xml, struct slice bytes, bool last,
                            struct error *error);

uint64_t office_xml_left_out(const struct office_xml *xml, enum office_left what);

#endif
