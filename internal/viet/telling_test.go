package viet_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/viet"
)

func TestTellingIsANameOrACompound(t *testing.T) {
	for title, want := range map[string]string{
		"Khởi công cầu vượt sông ở Bạc Liêu": "Bạc Liêu",
		"Đường sắt chậm chuyến vì mưa lớn":   "mưa lớn",
		"Gạo tăng giá": "tăng giá",
		"“Bão”":        "Bão",
		"":             "",
		"Ông Nguyễn Văn Tám kể chuyện giữ rừng Cà Mau": "Nguyễn Văn Tám",
	} {
		if got := viet.Telling(title); got != want {
			t.Errorf("Telling(%q) = %q, want %q", title, got, want)
		}
	}
}
