/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table by turn of a large corpus holds tens of millions of numbers, and printf would be most of
 * the work; hence the short way below, taken only where it provably rounds like printf. */
#include "report/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DECIMAL_MOST = 20 }; /* digits of a 64-bit number */

static const double powers[NUMBER_DIGITS_MOST + 1] = {1,   1e1, 1e2, 1e3, 1e4,
                                                      1e5, 1e6, 1e7, 1e8, 1e9};

/* Writes the digits so that they end at `end`; returns the first. */
static char *write_digits(char *end, uint64_t value) {
    char *at = end;
    do {
        *--at = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    return at;
}

bool number_append_integer(struct buffer *out, int64_t value) {
    if (value >= 0 && value < 10) { /* most counts */
        return buffer_append_byte(out, (char)('0' + value));
    }
    char digits[DECIMAL_MOST + 1];
    char *end = digits + sizeof digits;
    uint64_t magnitude = value < 0 ? -(uint64_t)value : (uint64_t)value;
    char *at = write_digits(end, magnitude);
    if (value < 0) {
        *--at = '-';
    }
    return buffer_append_bytes(out, at, (size_t)(end - at));
}

/* The value in units of its last digit, where scaling cannot have moved it across a rounding
 * boundary: the product's error is far below the margin kept from every half. */
static bool scale(double magnitude, unsigned digits, uint64_t *scaled) {
    double product = magnitude * powers[digits];
    if (product >= 1e12) {
        return false;
    }
    double whole = floor(product);
    double rest = product - whole;
    if (fabs(rest - 0.5) < 1e-3) {
        return false;
    }
    *scaled = (uint64_t)whole + (rest > 0.5);
    return true;
}

/* From its last digit to its sign. */
static bool append_scaled(struct buffer *out, bool negative, uint64_t scaled, unsigned digits) {
    char text[2 * DECIMAL_MOST];
    char *end = text + sizeof text;
    char *at = end;
    bool minus = negative && scaled;
    for (unsigned i = 0; i < digits; i++, scaled /= 10) {
        *--at = (char)('0' + scaled % 10);
    }
    if (digits) {
        *--at = '.';
    }
    at = write_digits(at, scaled);
    if (minus) {
        *--at = '-';
    }
    return buffer_append_bytes(out, at, (size_t)(end - at));
}

static bool append_printed(struct buffer *out, double value, unsigned digits) {
    char text[512]; /* the largest double has 309 digits before the point */
    int length = snprintf(text, sizeof text, "%.*f", (int)digits, value);
    bool is_zero = strspn(text, "-0.") == (size_t)length;
    const char *at = is_zero && text[0] == '-' ? text + 1 : text;
    return buffer_append_text(out, at);
}

bool number_append_real(struct buffer *out, double value, unsigned digits) {
    uint64_t scaled = 0;
    if (!isfinite(value)) {
        return true;
    }
    if (digits > NUMBER_DIGITS_MOST) {
        digits = NUMBER_DIGITS_MOST;
    }
    if (value == 0) { /* most rates of single turns */
        return buffer_append_bytes(out, "0.000000000", digits ? digits + 2 : 1);
    }
    if (!scale(fabs(value), digits, &scaled)) {
        return append_printed(out, value, digits);
    }
    return append_scaled(out, value < 0, scaled, digits);
}
