package newsroom_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestFollowAndUnfollow(t *testing.T) {
	whole := []news.SectionID{"vov", "thu", "vnexpress/thoi-su"}
	for _, row := range []struct {
		name string
		off  []news.SectionID
		want func([]news.SectionID) bool
	}{
		{"a section", []news.SectionID{"vnexpress/thoi-su"}, func(ids []news.SectionID) bool {
			return slices.Equal(ids, []news.SectionID{"vov", "thu"})
		}},
		{"a portal", []news.SectionID{"thu"}, func(ids []news.SectionID) bool {
			return slices.Equal(ids, []news.SectionID{"vov", "vnexpress/thoi-su"})
		}},
		{"a section of a whole portal", []news.SectionID{"thu/tot"}, func(ids []news.SectionID) bool {
			return len(ids) == 12 && ids[0] == "vov" && ids[11] == "vnexpress/thoi-su" && !slices.Contains(ids, "thu/tot") && slices.Contains(ids, "thu/cut")
		}},
		{"what is not followed", []news.SectionID{"tuoitre/thoi-su"}, func(ids []news.SectionID) bool { return slices.Equal(ids, whole) }},
	} {
		r := open(t, whole...)
		undo, err := r.Unfollow(t.Context(), row.off...)
		if err != nil {
			t.Fatal(err)
		}
		if !row.want(r.list.ids) {
			t.Errorf("without %s the list is %v", row.name, r.list.ids)
		}
		if err := undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(r.list.ids, whole) {
			t.Errorf("with %s again the list is %v, want %v", row.name, r.list.ids, whole)
		}
	}
}

func TestUndoOfAnUnfollowKeepsWhatChangedSince(t *testing.T) {
	r := open(t, "vov", "vnexpress/thoi-su", "thu/tot")
	undo, err := r.Unfollow(t.Context(), "vnexpress/thoi-su")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Follow(t.Context(), "tuoitre/thoi-su"); err != nil {
		t.Fatal(err)
	}
	if err := undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if want := []news.SectionID{"vov", "vnexpress/thoi-su", "thu/tot", "tuoitre/thoi-su"}; !slices.Equal(r.list.ids, want) {
		t.Errorf("got %v, want %v", r.list.ids, want)
	}
}

func TestFollowTakesAllOrNothing(t *testing.T) {
	r := open(t)
	if err := r.Follow(t.Context(), "vnexpress/thoi-su", "vnexpress/khong-co"); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("got %v, want %v", err, news.ErrUnknown)
	}
	if len(r.list.ids) > 0 {
		t.Errorf("%v is followed", r.list.ids)
	}
	if err := r.Follow(t.Context(), "vnexpress/thoi-su", "vnexpress/thoi-su", "thu"); err != nil {
		t.Fatal(err)
	}
	if want := []news.SectionID{"vnexpress/thoi-su", "thu"}; !slices.Equal(r.list.ids, want) {
		t.Errorf("got %v, want %v", r.list.ids, want)
	}
}

func TestSectionsKeepTheReadersOrder(t *testing.T) {
	r := open(t, "thu/trang", "khong/co", "thu/tot")
	sections, err := r.Sections(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sections {
		got = append(got, s.Name)
	}
	if want := []string{"Mục trang", "khong/co", "Mục tot"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAPortalAsAWholeIsWithoutItsGuesses(t *testing.T) {
	r := open(t, "baocamau")
	followed := func() string {
		t.Helper()
		sections, err := r.Sections(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, s := range sections {
			ids = append(ids, string(s.ID))
		}
		return strings.Join(ids, " ")
	}
	if got, want := followed(), "baocamau/tin-moi baocamau/phong-su-ky-su baocamau/tu-lieu"; got != want {
		t.Fatalf("followed as a whole: %s, want %s", got, want)
	}
	if err := r.Follow(t.Context(), "baocamau/thoi-su", "baocamau/tu-lieu"); err != nil {
		t.Fatal(err)
	}
	if got, want := followed(), "baocamau/tin-moi baocamau/phong-su-ky-su baocamau/tu-lieu baocamau/thoi-su"; got != want {
		t.Errorf("with a guess by itself: %s, want %s", got, want)
	}
	if _, err := r.Unfollow(t.Context(), "baocamau/tin-moi"); err != nil {
		t.Fatal(err)
	}
	if got, want := followed(), "baocamau/phong-su-ky-su baocamau/tu-lieu baocamau/thoi-su"; got != want {
		t.Errorf("without one: %s, want %s", got, want)
	}
	r.list.ids = []news.SectionID{"baocaobang"}
	if followed() == "" {
		t.Error("of a portal that is guessed altogether nothing is followed")
	}
}
