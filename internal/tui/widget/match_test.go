package widget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

func TestBest(t *testing.T) {
	rows := []string{
		"Đánh dấu đã đọc", "Tin chưa đọc kế", "Đọc hết", "Kệ bài đã lưu", "Lưu", "Mở trình duyệt", "Chép liên kết",
	}
	tests := []struct {
		typed string
		want  []string
	}{
		{"", rows},
		{"luu", []string{"Lưu", "Kệ bài đã lưu"}},
		{"doc", []string{"Đọc hết", "Đánh dấu đã đọc", "Tin chưa đọc kế"}},
		{"ĐỌC", []string{"Đọc hết", "Đánh dấu đã đọc", "Tin chưa đọc kế"}},
		{"chua doc", []string{"Tin chưa đọc kế"}},
		{"doc chua", []string{"Tin chưa đọc kế"}},
		{"mtd", []string{"Mở trình duyệt"}},
		{"molink", nil},
		{"uyet", []string{"Mở trình duyệt"}},
		{"clk", []string{"Chép liên kết"}},
		{"cheplk", []string{"Chép liên kết"}},
		{"xyz", nil},
		{"  luu  ", []string{"Lưu", "Kệ bài đã lưu"}},
	}
	for _, tt := range tests {
		if got := widget.Best(rows, tt.typed, viet.Fold); !slices.Equal(got, tt.want) {
			t.Errorf("Best(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestWordsAsTypedFitBetter(t *testing.T) {
	together, _ := widget.Match("tin chua doc ke", "chua doc")
	apart, _ := widget.Match("chua xem ma da doc", "chua doc")
	if together <= apart {
		t.Errorf("words together score %d, apart %d", together, apart)
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("danh gia doc", "dgd")
	f.Fuzz(func(t *testing.T, text, typed string) {
		text, typed = viet.Fold(text[:min(len(text), 60)]), viet.Fold(typed[:min(len(typed), 12)])
		score, ok := widget.Match(text, typed)
		if ok != (score > 0 || strings.TrimSpace(typed) == "") {
			t.Errorf("%q in %q: %d, %v", typed, text, score, ok)
		}
		if _, ok := widget.Match(text, text); !ok && strings.TrimSpace(text) != "" {
			t.Errorf("%q does not fit itself", text)
		}
	})
}
