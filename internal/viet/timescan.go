package viet

import (
	"strings"
	"time"
)

// A dateScan walks over the tokens of a string once and takes from it the first
// date, the first clock and the zone after the clock.
type dateScan struct {
	tokens [48]token
	n, at  int

	hasDate, hasClock, hasZone bool

	first, second, year int  // day and month, unless time finds them the other way round
	fixed               bool // first is surely the day
	slashes             bool // the date is written with slashes, its year last
	latin               bool // the clock says AM or PM
	seconds             bool

	hour, minute, second60 int
	offset                 int // seconds east of Greenwich
}

type token struct {
	kind   byte // '0' number, 'a' word, else the sign itself
	value  int
	digits int
	word   string
	joined bool // no blank before it
}

// newScan splits the beginning of s into tokens. No date is longer than that.
func newScan(s string) *dateScan {
	if len(s) > 400 {
		s = s[:400]
	}
	s = Fold(Clean(s))
	d := &dateScan{}
	joined := false
	for i := 0; i < len(s) && d.n < len(d.tokens); {
		end := i + 1
		t := token{kind: s[i], joined: joined}
		joined = true
		switch c := s[i]; {
		case c == ' ':
			joined = false
			i++
			continue
		case isDigit(c):
			for end < len(s) && isDigit(s[end]) {
				end++
			}
			t.kind, t.digits = '0', end-i
			for _, c := range []byte(s[i:min(end, i+15)]) {
				t.value = t.value*10 + int(c-'0')
			}
		case c >= 'a' && c <= 'z':
			for end < len(s) && s[end] >= 'a' && s[end] <= 'z' {
				end++
			}
			t.kind, t.word = 'a', s[i:end]
		}
		d.tokens[d.n] = t
		d.n++
		i = end
	}
	return d
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// look returns the token i places ahead, an empty one beyond the end.
func (d *dateScan) look(i int) token {
	if d.at+i >= d.n {
		return token{}
	}
	return d.tokens[d.at+i]
}

// is reports whether the tokens ahead have these kinds.
func (d *dateScan) is(kinds string) bool {
	for i := range len(kinds) {
		if d.look(i).kind != kinds[i] {
			return false
		}
	}
	return true
}

// unix reads a string that is nothing but seconds or milliseconds since 1970.
func (d *dateScan) unix() (time.Time, bool) {
	if d.n != 1 || d.tokens[0].kind != '0' {
		return time.Time{}, false
	}
	switch t := d.tokens[0]; t.digits {
	case 10:
		return time.Unix(int64(t.value), 0).In(Zone), true
	case 13:
		return time.Unix(int64(t.value/1000), 0).In(Zone), true
	}
	return time.Time{}, false
}

// step takes in the next part, or skips a token.
func (d *dateScan) step() {
	var taken int
	if !d.hasDate {
		taken = d.date()
	}
	if taken == 0 && !d.hasClock {
		taken = d.clock()
	}
	if taken == 0 && d.hasClock && !d.hasZone {
		taken = d.zone()
	}
	d.at += max(taken, 1)
}

// date returns how many tokens ahead make a date.
func (d *dateScan) date() int {
	a, sep, b, c := d.look(0), d.look(1), d.look(2), d.look(4)
	switch {
	case d.is("0/0/0"), d.is("0-0-0"), d.is("0.0.0"):
		if sep.kind != d.look(3).kind || sep.kind != '/' && !(sep.joined && b.joined && c.joined) {
			return 0
		}
		return d.figures(a, b, c, sep.kind == '/')
	case d.is("0a0") && monthNamed(sep.word) > 0:
		return d.named(a, monthNamed(sep.word), b, 3)
	case d.is("0-a-0") && monthNamed(b.word) > 0:
		return d.named(a, monthNamed(b.word), c, 5)
	case d.is("a0,0") && monthNamed(a.word) > 0:
		return d.named(sep, monthNamed(a.word), d.look(3), 4)
	case d.is("a00") && monthNamed(a.word) > 0 && b.digits == 4:
		return d.named(sep, monthNamed(a.word), b, 3)
	case d.is("0a0") && sep.word == "thang":
		return d.spelled(a, b)
	}
	return 0
}

func (d *dateScan) figures(a, b, c token, slashes bool) int {
	switch {
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		d.year, d.second, d.first, d.fixed = a.value, b.value, c.value, true
	case a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || c.digits == 2):
		d.first, d.second, d.year, d.slashes = a.value, b.value, fullYear(c), slashes
	default:
		return 0
	}
	d.hasDate = true
	return 5
}

func (d *dateScan) named(day token, month int, year token, taken int) int {
	if day.digits > 2 || year.digits != 4 && year.digits != 2 {
		return 0
	}
	d.first, d.second, d.year, d.fixed, d.hasDate = day.value, month, fullYear(year), true, true
	return taken
}

// spelled reads "8 tháng 11 năm 2023" and "8 tháng 11, 2023".
func (d *dateScan) spelled(day, month token) int {
	taken := 3
	if next := d.look(taken); next.word == "nam" || next.kind == ',' || next.kind == '/' {
		taken++
	}
	year := d.look(taken)
	if year.kind != '0' || year.digits != 4 {
		return 0
	}
	return d.named(day, month.value, year, taken+1)
}

// fullYear turns two figures into a year from 1970 to 2069.
func fullYear(t token) int {
	switch {
	case t.digits == 4:
		return t.value
	case t.value < 70:
		return 2000 + t.value
	}
	return 1900 + t.value
}

func monthNamed(word string) int {
	if len(word) < 3 {
		return 0
	}
	at := strings.Index("jan feb mar apr may jun jul aug sep oct nov dec", word[:3])
	if at < 0 || at%4 != 0 {
		return 0
	}
	return at/4 + 1
}
