package viet

import (
	"fmt"
	"time"
)

// Language is the one a date is written in for the reader.
type Language int

// The languages. Vietnamese is the zero value.
const (
	Vietnamese Language = iota
	English
)

var weekdays = [...]string{"Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"}

// Ago tells when t was, as short as a reader at now would say it: "vừa xong",
// "5 phút trước", "2 giờ trước", "hôm qua 21:05", "20/11", "20/11/2025". Days are
// those of now's location. A time to come counts as now.
func Ago(t, now time.Time, l Language) string {
	t = t.In(now.Location())
	minutes := int(now.Sub(t) / time.Minute)
	days := daysBetween(t, now)
	switch {
	case minutes < 1:
		return choose(l, "vừa xong", "just now")
	case minutes < 60:
		return count(minutes, l, "phút", "minute")
	case days == 0, minutes < 6*60:
		return count(minutes/60, l, "giờ", "hour")
	case days == 1:
		return choose(l, "hôm qua ", "yesterday ") + t.Format("15:04")
	case t.Year() == now.Year():
		return ShortDate(t, l)
	}
	return t.Format(choose(l, "02/01/2006", "2 Jan 2006"))
}

// Clock is the time of day of t and, unless it is today, its day: "11:50", "11:50 27/11",
// "11:50 27/11/2025". Days are those of now's location.
func Clock(t, now time.Time, l Language) string {
	t = t.In(now.Location())
	switch {
	case daysBetween(t, now) == 0:
		return t.Format("15:04")
	case t.Year() == now.Year():
		return t.Format(choose(l, "15:04 02/01", "15:04, 2 Jan"))
	}
	return t.Format(choose(l, "15:04 02/01/2006", "15:04, 2 Jan 2006"))
}

// ShortDate is day and month: "22/11", "22 Nov".
func ShortDate(t time.Time, l Language) string { return t.Format(choose(l, "02/01", "2 Jan")) }

// LongDate is "Chủ nhật, 22/11/2026", or "Sunday, 22 November 2026".
func LongDate(t time.Time, l Language) string {
	if l == English {
		return t.Format("Monday, 2 January 2006")
	}
	return weekdays[t.Weekday()] + ", " + t.Format("02/01/2006")
}

// Day names a day above its news: "Hôm nay", "Hôm qua", "Thứ bảy, 21/11", with the
// year where it is not now's. Days are those of now's location; one to come is
// called today.
func Day(t, now time.Time, l Language) string {
	t = t.In(now.Location())
	switch days := daysBetween(t, now); {
	case days <= 0:
		return choose(l, "Hôm nay", "Today")
	case days == 1:
		return choose(l, "Hôm qua", "Yesterday")
	case t.Year() != now.Year():
		return LongDate(t, l)
	case l == English:
		return t.Format("Monday, 2 January")
	}
	return weekdays[t.Weekday()] + ", " + t.Format("02/01")
}

// LongTime is [LongDate] with the clock: "Chủ nhật, 22/11/2026, 15:30".
func LongTime(t time.Time, l Language) string {
	return LongDate(t, l) + t.Format(", 15:04")
}

func choose(l Language, vi, en string) string {
	if l == English {
		return en
	}
	return vi
}

func count(n int, l Language, vi, en string) string {
	switch {
	case l != English:
		return fmt.Sprintf("%d %s trước", n, vi)
	case n == 1:
		return fmt.Sprintf("%d %s ago", n, en)
	}
	return fmt.Sprintf("%d %ss ago", n, en)
}

// daysBetween counts midnights.
func daysBetween(t, now time.Time) int {
	midnight := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(now).Sub(midnight(t)) / (24 * time.Hour))
}
