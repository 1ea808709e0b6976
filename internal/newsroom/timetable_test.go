package newsroom_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// wakes lets time pass as the program does, asking what is due when it is due, and tells
// after how many minutes which sections were asked.
func (r *room) wakes(t *testing.T, every, until time.Duration) map[int]string {
	t.Helper()
	began, got := r.now, map[int]string{}
	for range 100 {
		next, err := r.NextDue(t.Context(), every)
		if err != nil {
			t.Fatal(err)
		}
		if next.IsZero() || next.Sub(began) > until {
			return got
		}
		if !next.After(r.now) {
			t.Fatalf("the next is due %v before now", r.now.Sub(next))
		}
		r.now = next
		asked := slices.Sorted(maps.Keys(settle(t, r.RefreshDue(t.Context(), every))))
		names := make([]string, len(asked))
		for i, id := range asked {
			names[i] = strings.TrimPrefix(string(id), "thu/")
		}
		got[int(r.now.Sub(began)/time.Minute)] += strings.Join(names, " ")
	}
	t.Fatal("it is asked over and over")
	return nil
}

func TestEachSectionIsAskedAfterItsOwnInterval(t *testing.T) {
	for name, row := range map[string]struct {
		every time.Duration
		own   news.SectionChoices
		want  map[int]string
	}{
		"all alike":               {15 * time.Minute, nil, map[int]string{15: "khong-phai tot", 30: "khong-phai tot"}},
		"one more often":          {15 * time.Minute, news.SectionChoices{"thu/tot": {Interval: 5 * time.Minute}}, map[int]string{5: "tot", 10: "tot", 15: "khong-phai tot", 20: "tot", 25: "tot", 30: "khong-phai tot"}},
		"one less often":          {15 * time.Minute, news.SectionChoices{"thu/tot": {Interval: 30 * time.Minute}}, map[int]string{15: "khong-phai", 30: "khong-phai tot"}},
		"what fails, as all":      {15 * time.Minute, news.SectionChoices{"thu/khong-phai": {Interval: 30 * time.Minute}}, map[int]string{15: "khong-phai tot", 30: "khong-phai tot"}},
		"none but one by itself":  {0, news.SectionChoices{"thu/tot": {Interval: 20 * time.Minute}}, map[int]string{20: "tot"}},
		"none by itself":          {0, nil, map[int]string{}},
		"a portal more often":     {time.Hour, news.SectionChoices{"thu": {Interval: 10 * time.Minute}}, map[int]string{10: "khong-phai tot", 20: "khong-phai tot", 30: "khong-phai tot"}},
		"one by less than a beat": {15 * time.Minute, news.SectionChoices{"thu/tot": {Interval: 15*time.Minute - 20*time.Second}}, map[int]string{14: "khong-phai tot", 29: "khong-phai tot"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, "thu/tot", "thu/khong-phai")
			settle(t, r.Refresh(t.Context()))
			r.ChooseSections(row.own)
			if got := r.wakes(t, row.every, 31*time.Minute); !maps.Equal(got, row.want) {
				t.Errorf("asked %v, want %v", got, row.want)
			}
		})
	}
}

func TestWhatIsOverdueIsNotAskedOverAndOver(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	r.now = r.now.Add(24 * time.Hour)
	off := r.offline()
	for range 3 {
		next, err := off.NextDue(t.Context(), 15*time.Minute)
		if err != nil || next.Sub(r.now) != 15*time.Minute {
			t.Fatalf("without a network the next is due after %v (%v), want the interval", next.Sub(r.now), err)
		}
		settle(t, off.RefreshDue(t.Context(), 15*time.Minute))
		r.now = next
	}
}
