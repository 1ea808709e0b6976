package tui_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestANoteIsWrittenWhereverAStoryStands(t *testing.T) {
	for name, keys := range map[string]string{"front page": "", "section": "1 enter", "article": "1 enter enter", "search": "/"} {
		r := open(t, 100, 40)
		r.press(keys)
		if name == "search" {
			r.press("chợ")
			r.rest()
			r.press("tab")
		}
		saved := r.saved()
		r.press("e")
		if !strings.Contains(r.text(), "Ghi chú") {
			t.Errorf("%s: e asks for no note:\n%s", name, r.text())
			continue
		}
		if r.press("nhớ enter"); r.saved() != saved+1 || !strings.Contains(r.status(), "Đã ghi chú") {
			t.Errorf("%s: %d stories are saved, want %d: %q", name, r.saved(), saved+1, r.status())
		}
		if !slices.ContainsFunc(r.desk.All, func(h news.Headline) bool { return h.Status.Saved() && h.Status.Bookmark.Note == "nhớ" }) {
			t.Errorf("%s: no story has the note", name)
		}
		if r.press("U"); r.saved() != saved {
			t.Errorf("%s: undo leaves %d stories saved, want %d", name, r.saved(), saved)
		}
	}
}

func TestTheNoteOfASavedStoryIsChangedAndTakenAway(t *testing.T) {
	r := open(t, 100, 40)
	r.press("1 enter enter e nhớ enter e")
	if !strings.Contains(r.text(), "nhớ") {
		t.Fatalf("the note that is there is not in the field:\n%s", r.text())
	}
	if r.press("ctrl+u enter M"); strings.Contains(r.text(), "nhớ") {
		t.Errorf("an empty answer does not take the note away:\n%s", r.text())
	}
}

// saved is how many stories are on the shelf.
func (r *reader) saved() (n int) {
	for _, h := range r.desk.All {
		if h.Status.Saved() {
			n++
		}
	}
	return n
}
