package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// retitled gives the newest headline a title that no other has.
func retitled(r *reader, title string) news.Headline {
	r.desk.All[0].Title = title
	return r.desk.All[0]
}

func TestMutedWordsHideAtOnceAndAreKept(t *testing.T) {
	r, kept := chooser(t, 120, 40, func(o *tui.Options) {
		o.Choosing.Sections = news.SectionChoices{"baocamau/the-thao": {Mute: []string{"bóng đá"}}}
	})
	retitled(r, "Quảng cáo rầm rộ")
	r.press("r")
	r.rest()
	if !strings.Contains(r.text(), "Quảng cáo rầm rộ") {
		t.Fatalf("the headline is not on the front page:\n%s", r.text())
	}
	r.press(", G k k enter q u a n g space c a o enter q")
	r.rest()
	if strings.Contains(r.text(), "Quảng cáo rầm rộ") {
		t.Errorf("the muted headline is on the front page:\n%s", r.text())
	}
	if got := fmt.Sprint(*kept); got != "[mute=[quang cao]]" {
		t.Errorf("written down: %s", got)
	}
	if got := r.desk.Muting.Sections["baocamau/the-thao"]; len(got) != 1 {
		t.Errorf("the sections' own words are %v", got)
	}
	r.press(", G k k backspace q")
	r.rest()
	if !strings.Contains(r.text(), "Quảng cáo rầm rộ") {
		t.Error("without the words it is not back")
	}
	if got := fmt.Sprint(*kept); !strings.HasSuffix(got, " mute=<nil>]") {
		t.Errorf("written down: %s", got)
	}
}

func TestWordsOfAHeadlineGoOnAListAndCanBeTakenBack(t *testing.T) {
	r, kept := chooser(t, 100, 40)
	retitled(r, "Khởi công cầu vượt sông ở Bạc Liêu")
	r.press("r")
	r.rest()
	r.press("x")
	if got := r.text(); !strings.Contains(got, "Ẩn tin có chữ") || !strings.Contains(got, "Từ: Bạc Liêu") {
		t.Fatalf("x asks:\n%s", got)
	}
	r.press("enter")
	if got := r.status(); !strings.Contains(got, "Ẩn tin có “Bạc Liêu”: 1 tin") {
		t.Errorf("the status line is %q", got)
	}
	if r.rest(); strings.Contains(r.text(), "ở Bạc Liêu") {
		t.Errorf("the headline is not hidden:\n%s", r.text())
	}
	if got := fmt.Sprint(*kept); got != "[mute=[Bạc Liêu]]" {
		t.Errorf("written down: %s", got)
	}
	r.press("U")
	r.rest()
	if !strings.Contains(r.text(), "ở Bạc Liêu") || !strings.HasSuffix(fmt.Sprint(*kept), " mute=<nil>]") {
		t.Errorf("undone: written %v\n%s", *kept, r.text())
	}
	r.press("H enter")
	r.rest()
	if !strings.Contains(r.text(), "◆") || !strings.HasSuffix(fmt.Sprint(*kept), " highlight=[sân đình]]") {
		t.Errorf("highlighted: written %v\n%s", *kept, r.text())
	}
	r.press("H enter")
	if got := r.status(); !strings.Contains(got, "Đã có từ ấy rồi") {
		t.Errorf("a word twice: %q", got)
	}
	r.press("w esc")
	if r.rest(); strings.Contains(fmt.Sprint(*kept), "watch") {
		t.Errorf("esc keeps the word: %v", *kept)
	}
}

func TestHighlightedWordsStandOut(t *testing.T) {
	r, _ := chooser(t, 120, 40)
	retitled(r, "Đồng bằng vào mùa")
	r.press("r")
	r.rest()
	for _, open := range []any{kit.OpenFrontPage{}, kit.OpenSection{}} {
		r.send(open)
		r.press("j , G k enter d o n g space b a n g enter q")
		if !strings.Contains(r.text(), "◆") {
			t.Errorf("%T: no mark before the headline:\n%s", open, r.text())
		}
		r.press(", G k backspace q")
		if strings.Contains(r.text(), "◆") {
			t.Errorf("%T: the mark stays:\n%s", open, r.text())
		}
	}
}
