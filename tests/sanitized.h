/*
 * Whether this is built with the address sanitizer: then times and malloc's own
 * figures mean nothing, and what is done many times for their sake, or to meet
 * a rare case, is done a few times.
 */
#ifndef BULLETIN_TESTS_SANITIZED_H
#define BULLETIN_TESTS_SANITIZED_H

#ifdef __has_feature
#define IS_SANITIZED __has_feature(address_sanitizer)
#elif defined __SANITIZE_ADDRESS__
#define IS_SANITIZED 1
#else
#define IS_SANITIZED 0
#endif

#endif
