package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
)

func TestAPastedAddressIsSavedAndOpened(t *testing.T) {
	const link = "https://baothu.example/bai/cau-moi-qua-song.html"
	r := open(t, 120, 40)
	before := len(r.desk.All)
	r.send(tea.PasteMsg{Content: "cầu mới qua sông"})
	if len(r.desk.All) != before {
		t.Error("a text that is no address was saved")
	}
	r.send(tea.PasteMsg{Content: " " + link + "#goc\n"})
	h, err := r.desk.Headline(t.Context(), news.IDOf(link))
	if err != nil || !h.Status.Saved() {
		t.Fatalf("got %+v, %v", h, err)
	}
	if !strings.Contains(r.status(), "Đã lưu “https://baothu") || !strings.Contains(r.title(), link) {
		t.Errorf("title %q, status line %q", r.title(), r.status())
	}
	r.press("q")
	r.send(tea.PasteMsg{Content: link})
	if !strings.Contains(r.status(), "Đã có trên kệ") || !strings.Contains(r.title(), link) {
		t.Errorf("pasted again: title %q, status line %q", r.title(), r.status())
	}
	r.press("U")
	if h, _ := r.desk.Headline(t.Context(), news.IDOf(link)); h.Status.Saved() {
		t.Error("undo left it saved")
	}
}

func TestAFieldTakesWhatIsPastedAndTheNewsstandAnAddress(t *testing.T) {
	const link = "https://baothu.example/"
	for _, keys := range []string{"/", "B"} {
		r := open(t, 120, 40)
		before := len(r.desk.All)
		r.press(keys)
		r.send(tea.PasteMsg{Content: link})
		if len(r.desk.All) != before || !strings.Contains(r.text(), link) {
			t.Errorf("after %s the address is not in the field: %s", keys, r.text())
		}
	}
}
