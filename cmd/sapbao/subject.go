package main

import (
	"regexp"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
)

// subject is what the floors below put before the cause of a failure.
var subject = regexp.MustCompile(`^(section|article|headline|portal|address|extract|journal line) ("[^"]*"|[^" ]*?): `)

// subjects are the words for the kinds of subject. What was extracted is named by its address alone.
var subjects = map[string]lang.Phrase{
	"section": lang.SubjectSection, "article": lang.SubjectArticle, "headline": lang.SubjectArticle,
	"portal": lang.SubjectPortal, "address": lang.SubjectAddress, "journal line": lang.SubjectJournal,
}

// about splits what a failure is about off its message and says it in the reader's
// language, ready to stand before the cause. page tells that the failure is of a page
// that is no story.
func (a *app) about(message string) (before, cause string, page bool) {
	seen := map[string]bool{}
	for {
		found := subject.FindStringSubmatch(message)
		if found == nil {
			return before, message, page
		}
		message = message[len(found[0]):]
		kind, name := found[1], found[2]
		page = page || kind == "section" || kind == "portal"
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		if bare := strings.Trim(name, `"`); bare != name {
			name = "“" + bare + "”"
		}
		if phrase, ok := subjects[kind]; ok {
			name = a.lang.Say(phrase, name)
		}
		before += name + ": "
	}
}
