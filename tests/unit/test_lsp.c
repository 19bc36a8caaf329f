/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language server as an editor sees it: bytes in, bytes out, the same for every split; positions in
 * each encoding; what is malformed is answered and survived. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lsp/server.h"
#include "run_suite.h"

/* "bad" is what is found here. */
static enum status find_bad(void *context, struct document *document, struct error *error) {
    (void)context;
    (void)error;
    for (char *at = strstr(document->text.at, "bad"); at; at = strstr(at + 1, "bad")) {
        size_t start = (size_t)(at - document->text.at);
        const struct document_remark remark = {.start = start,
                                               .stop = start + 3,
                                               .severity = DOCUMENT_WARNING,
                                               .code = slice_of("x.y"),
                                               .message = slice_of("m"),
                                               .hover = slice_of("why"),
                                               .say = slice_of("good; better")};
        ck_assert_int_eq(document_note(document, &remark), STATUS_OK);
    }
    return STATUS_OK;
}

static void add(struct buffer *to, const char *json) {
    framing_append(to, slice_of(json));
}

/* Everything that is answered to `in`, given in pieces of `size` bytes. */
static void converse(struct slice in, size_t size, struct buffer *out, bool *orderly) {
    struct alloc alloc = alloc_standard();
    const struct server_source source = {.find = find_bad};
    struct server server;
    struct error error = {0};
    server_init(&server, &alloc, &source);
    for (size_t at = 0; at < in.length; at += size) {
        size_t length = in.length - at < size ? in.length - at : size;
        ck_assert_int_eq(server_feed(&server, slice_make(in.at + at, length), out, &error),
                         STATUS_OK);
    }
    *orderly = server.ended && server.orderly;
    server_release(&server);
}

static void script(struct buffer *in, const char *encoding) {
    char json[512];
    snprintf(json, sizeof json,
             "{\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{\"general\":"
             "{\"positionEncodings\":[\"none\",\"%s\"]}}}}",
             encoding);
    add(in, json);
    add(in, "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"u:1\","
            "\"version\":1,\"text\":\"a\\r\\n\\ud83d\\ude00\\u00e9 bad\\rbad\"}}}");
    add(in, "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"u:1\","
            "\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":2,\"character\":0},"
            "\"end\":{\"line\":2,\"character\":9}},\"text\":\"\\ud83d bad\"}]}}");
    add(in, "{\"id\":2,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{"
            "\"uri\":\"u:1\"},\"range\":{\"start\":{\"line\":2,\"character\":3},\"end\":{"
            "\"line\":2,\"character\":9}}}}");
    buffer_append_text(in, "what is this\r\n\r\n");
    buffer_append_text(in, "Content-Length: many\r\n\r\n");
    add(in, "{\"id\":3,\"method\":\"no/such\"}");
    add(in, "{oops");
    add(in, "{\"id\":4,\"method\":\"shutdown\"}");
    add(in, "{\"method\":\"exit\"}");
}

START_TEST(every_split_of_the_bytes_is_answered_alike)
{
    struct alloc alloc = alloc_standard();
    struct buffer in;
    struct buffer whole;
    bool orderly;
    buffer_init(&in, &alloc);
    buffer_init(&whole, &alloc);
    script(&in, "utf-16");
    converse(buffer_slice(&in), in.length, &whole, &orderly);
    ck_assert(orderly);
    for (size_t size = 1; size < 12; size++) {
        struct buffer out;
        buffer_init(&out, &alloc);
        converse(buffer_slice(&in), size, &out, &orderly);
        ck_assert(orderly);
        ck_assert_str_eq(out.at, whole.at);
        buffer_release(&out);
    }
    ck_assert_ptr_nonnull(strstr(whole.at, "\"newText\":\"better\""));
    ck_assert_ptr_nonnull(strstr(whole.at, "\"id\":3,\"error\":{\"code\":-32601"));
    ck_assert_ptr_nonnull(strstr(whole.at, "\"id\":null,\"error\":{\"code\":-32700"));
    ck_assert_ptr_nonnull(strstr(whole.at, "\"id\":4,\"result\":null"));
    buffer_release(&in);
    buffer_release(&whole);
}
END_TEST

START_TEST(positions_are_in_the_encoding_agreed_on)
{
    static const struct {
        const char *encoding, *first;
    } cases[] = {{"utf-16", "{\"line\":1,\"character\":4}"},
                 {"utf-8", "{\"line\":1,\"character\":7}"},
                 {"utf-32", "{\"line\":1,\"character\":3}"}};
    struct alloc alloc = alloc_standard();
    struct buffer in;
    struct buffer out;
    bool orderly;
    buffer_init(&in, &alloc);
    buffer_init(&out, &alloc);
    script(&in, cases[_i].encoding);
    converse(buffer_slice(&in), 7, &out, &orderly);
    ck_assert_ptr_nonnull(strstr(out.at, cases[_i].first));
    buffer_release(&in);
    buffer_release(&out);
}
END_TEST

START_TEST(positions_lead_back_to_their_bytes)
{
    static const char text[] = "a\xC3\xA9\xF0\x9F\x98\x80z\r\n\n\xE2\x82\xAC\r\xF0\x9F\x98\x80";
    struct slice all = slice_of(text);
    struct position_cursor there;
    struct position_cursor back;
    position_cursor_init(&there, all, (enum position_encoding)_i);
    position_cursor_init(&back, all, (enum position_encoding)_i);
    for (size_t at = 0; at <= all.length; at++) {
        bool inside = ((unsigned char)text[at] & 0xC0) == 0x80;
        bool split = at && text[at] == '\n' && text[at - 1] == '\r';
        if (!inside && !split) {
            ck_assert_uint_eq(position_offset(&back, position_of(&there, at)), at);
        }
    }
    ck_assert_uint_eq(position_offset(&back, (struct position){0, 999}), 8);
    ck_assert_uint_eq(position_offset(&back, (struct position){999, 0}), all.length);
}
END_TEST

START_TEST(a_message_beyond_the_limit_is_passed_over)
{
    struct alloc alloc = alloc_standard();
    struct framing framing;
    enum framing_event event;
    struct slice bytes = slice_of("Content-Length: 9\r\n\r\n123456789Content-Length: 2\r\n\r\nok");
    framing_init(&framing, &alloc, 8);
    ck_assert_int_eq(framing_take(&framing, &bytes, &event), STATUS_OK);
    ck_assert_int_eq(event, FRAMING_TOO_LONG);
    ck_assert_int_eq(framing_take(&framing, &bytes, &event), STATUS_OK);
    ck_assert_int_eq(event, FRAMING_MESSAGE);
    ck_assert_str_eq(framing.body.at, "ok");
    framing_release(&framing);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("lsp");
    TCase *tests = tcase_create("server");
    tcase_add_test(tests, every_split_of_the_bytes_is_answered_alike);
    tcase_add_loop_test(tests, positions_are_in_the_encoding_agreed_on, 0, 3);
    tcase_add_loop_test(tests, positions_lead_back_to_their_bytes, 0, POSITION_ENCODINGS);
    tcase_add_test(tests, a_message_beyond_the_limit_is_passed_over);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
