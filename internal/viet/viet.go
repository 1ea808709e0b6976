// Package viet knows how Vietnamese is written: cleaning and folding text,
// finding its words, breaking it into lines, sorting it, reading and writing
// dates, and the lunar calendar. It does no I/O and asks no clock.
//
//	Clean, CleanLines    one door for all text that comes in
//	Fold, FoldKeepMarks  one fold for search, look-up and de-duplication
//	Terms, Sieve         what a reader looks for, and where it stands in a text
//	Untype               Telex and VNI that no input method has read
//	Break, Wrap          lines that end between words
//	Width, Truncate      cells of a terminal, by grapheme
//	ParseTime, Ago       dates as portals write them and as readers say them
package viet
