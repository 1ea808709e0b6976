package viet

import (
	"testing"
	"time"
)

func TestAgo(t *testing.T) {
	now := time.Date(2026, 11, 22, 15, 30, 0, 0, Zone)
	for _, c := range []struct{ at, vi, en string }{
		{"2026-11-22T15:29:31+07:00", "vừa xong", "just now"},
		{"2026-11-22T18:00:00+07:00", "vừa xong", "just now"},
		{"2026-11-22T15:29:00+07:00", "1 phút trước", "1 minute ago"},
		{"2026-11-22T15:25:00+07:00", "5 phút trước", "5 minutes ago"},
		{"2026-11-22T14:30:00+07:00", "1 giờ trước", "1 hour ago"},
		{"2026-11-22T06:30:00Z", "2 giờ trước", "2 hours ago"},
		{"2026-11-22T00:10:00+07:00", "15 giờ trước", "15 hours ago"},
		{"2026-11-21T21:05:00+07:00", "hôm qua 21:05", "yesterday 21:05"},
		{"2026-11-20T21:05:00+07:00", "20/11", "20 Nov"},
		{"2026-01-05T21:05:00+07:00", "05/01", "5 Jan"},
		{"2025-11-20T21:05:00+07:00", "20/11/2025", "20 Nov 2025"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := Ago(at, now, Vietnamese); got != c.vi {
			t.Errorf("Ago(%s): got %q, want %q", c.at, got, c.vi)
		}
		if got := Ago(at, now, English); got != c.en {
			t.Errorf("Ago(%s): got %q, want %q", c.at, got, c.en)
		}
	}
}

func TestAgoAfterMidnightStaysInHours(t *testing.T) {
	now := time.Date(2026, 11, 22, 1, 0, 0, 0, Zone)
	if got, want := Ago(now.Add(-3*time.Hour), now, Vietnamese), "3 giờ trước"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLongTime(t *testing.T) {
	at := time.Date(2026, 11, 22, 15, 30, 0, 0, Zone)
	for i, want := range []string{"Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"} {
		if got, want := LongDate(at.AddDate(0, 0, i), Vietnamese), want+at.AddDate(0, 0, i).Format(", 02/01/2006"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got, want := LongTime(at, Vietnamese), "Chủ nhật, 22/11/2026, 15:30"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := LongTime(at, English), "Sunday, 22 November 2026, 15:30"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDay(t *testing.T) {
	now := time.Date(2026, 1, 2, 0, 30, 0, 0, time.FixedZone("+07", 7*60*60))
	for _, tt := range []struct {
		ago    time.Duration
		vi, en string
	}{
		{-2 * time.Hour, "Hôm nay", "Today"},
		{0, "Hôm nay", "Today"},
		{31 * time.Minute, "Hôm qua", "Yesterday"},
		{24 * time.Hour, "Hôm qua", "Yesterday"},
		{25 * time.Hour, "Thứ tư, 31/12/2025", "Wednesday, 31 December 2025"},
	} {
		at := now.Add(-tt.ago).UTC()
		if got := Day(at, now, Vietnamese); got != tt.vi {
			t.Errorf("%v before: %q, want %q", tt.ago, got, tt.vi)
		}
		if got := Day(at, now, English); got != tt.en {
			t.Errorf("%v before: %q, want %q", tt.ago, got, tt.en)
		}
	}
	later := now.AddDate(0, 5, 0)
	if got, want := Day(now.AddDate(0, 4, 26), later, Vietnamese), "Thứ năm, 28/05"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := Day(now.AddDate(0, 4, 26), later, English), "Thursday, 28 May"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestClockTellsTheDayUnlessItIsToday(t *testing.T) {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		before time.Duration
		vi, en string
	}{
		{time.Hour, "08:00", "08:00"},
		{10 * time.Hour, "23:00 21/11", "23:00, 21 Nov"},
		{365 * 24 * time.Hour, "09:00 22/11/2025", "09:00, 22 Nov 2025"},
	} {
		at := now.Add(-row.before)
		if vi, en := Clock(at, now, Vietnamese), Clock(at, now, English); vi != row.vi || en != row.en {
			t.Errorf("%v before: %q and %q, want %q and %q", row.before, vi, en, row.vi, row.en)
		}
	}
}
