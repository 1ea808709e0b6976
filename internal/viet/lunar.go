package viet

import (
	"fmt"
	"math"
	"time"
)

// LunarDate is a day of the Vietnamese lunar calendar.
type LunarDate struct {
	Day, Month int
	Year       int  // the solar year in which the lunar year begins
	Leap       bool // the month repeats the one before it
}

// Lunar returns the lunar date of t's day. The calendar is reckoned for UTC+7, as
// Vietnam does since 1968; China's, for UTC+8, differs in some years. The rules
// are those Hồ Ngọc Đức describes: a month begins on the day of a new moon, the
// winter solstice is in the eleventh, and where thirteen moons lie between two
// solstices, the first without a principal term is a leap month. New moons and the
// sun's longitude follow Meeus, "Astronomical Algorithms", to a few minutes.
func Lunar(t time.Time) LunarDate {
	y, m, d := t.Date()
	day := julianDay(y, int(m), d)
	k := int(math.Floor((float64(day) - 2415021.076998695) / 29.530588853))
	start := newMoonDay(k + 1)
	for ; start > day; k-- {
		start = newMoonDay(k)
	}
	from, to := eleventhMonth(y), eleventhMonth(y+1)
	year := y + 1
	if from > start {
		from, to, year = eleventhMonth(y-1), from, y
	}
	months := (start - from) / 29
	date := LunarDate{Day: day - start + 1, Month: months + 11}
	if to-from > 365 {
		if leap := leapMonth(from); months >= leap {
			date.Month--
			date.Leap = months == leap
		}
	}
	if date.Month > 12 {
		date.Month -= 12
	}
	date.Year = year
	if date.Month >= 11 && months < 4 {
		date.Year--
	}
	return date
}

var (
	stems    = [...]string{"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"}
	branches = [...]string{"Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"}
)

// YearName is the year in the cycle of sixty: "Bính Ngọ".
func (d LunarDate) YearName() string {
	return stems[(d.Year+6)%10] + " " + branches[(d.Year+8)%12]
}

// Text is the date in words: "mùng 1 tháng Giêng năm Bính Ngọ".
func (d LunarDate) Text(l Language) string {
	leap := ""
	if l == English {
		if d.Leap {
			leap = " (leap)"
		}
		return fmt.Sprintf("day %d of lunar month %d%s, %s", d.Day, d.Month, leap, d.YearName())
	}
	if d.Leap {
		leap = " nhuận"
	}
	day, month := "ngày", fmt.Sprint(d.Month)
	if d.Day <= 10 {
		day = "mùng"
	}
	switch d.Month {
	case 1:
		month = "Giêng"
	case 12:
		month = "Chạp"
	}
	return fmt.Sprintf("%s %d tháng %s%s năm %s", day, d.Day, month, leap, d.YearName())
}

// julianDay is the number of a Gregorian day.
func julianDay(year, month, day int) int {
	const epoch = 2440588 // 1 January 1970
	return epoch + int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()/86400)
}

// eleventhMonth is the day on which the month with the winter solstice of a year begins.
func eleventhMonth(year int) int {
	last := julianDay(year, 12, 31)
	k := int(float64(last-2415021) / 29.530588853)
	start := newMoonDay(k)
	if sunTerm(start) >= 9 {
		start = newMoonDay(k - 1)
	}
	return start
}

// leapMonth is the place of the first month without a principal term after the
// eleventh month that begins on the day given.
func leapMonth(eleventh int) int {
	k := int(math.Floor((float64(eleventh)-2415021.076998695)/29.530588853 + 0.5))
	last := sunTerm(newMoonDay(k + 1))
	for i := 2; i < 14; i++ {
		term := sunTerm(newMoonDay(k + i))
		if term == last {
			return i - 1
		}
		last = term
	}
	return 13
}

// newMoonDay is the day, in Vietnam, of the new moon number k; number 0 was that
// of 1 January 1900. (Meeus, mean phase and its corrections.)
func newMoonDay(k int) int {
	const radian = math.Pi / 180
	n := float64(k)
	t := n / 1236.85
	t2, t3 := t*t, t*t*t
	mean := 2415020.75933 + 29.53058868*n + 0.0001178*t2 - 0.000000155*t3 +
		0.00033*math.Sin((166.56+132.87*t-0.009173*t2)*radian)
	sun := (359.2242 + 29.10535608*n - 0.0000333*t2 - 0.00000347*t3) * radian
	moon := (306.0253 + 385.81691806*n + 0.0107306*t2 + 0.00001236*t3) * radian
	node := (21.2964 + 390.67050646*n - 0.0016528*t2 - 0.00000239*t3) * radian
	c := (0.1734-0.000393*t)*math.Sin(sun) + 0.0021*math.Sin(2*sun) -
		0.4068*math.Sin(moon) + 0.0161*math.Sin(2*moon) - 0.0004*math.Sin(3*moon) +
		0.0104*math.Sin(2*node) - 0.0051*math.Sin(sun+moon) -
		0.0074*math.Sin(sun-moon) + 0.0004*math.Sin(2*node+sun) -
		0.0004*math.Sin(2*node-sun) - 0.0006*math.Sin(2*node+moon) +
		0.0010*math.Sin(2*node-moon) + 0.0005*math.Sin(2*moon+sun)
	// what the earth's turning lags behind even time
	lag := -0.000278 + 0.000265*t + 0.000262*t2
	if t < -11 {
		lag = 0.001 + 0.000839*t + 0.0002261*t2 - 0.00000845*t3 - 0.000000081*t*t3
	}
	return int(math.Floor(mean + c - lag + 0.5 + 7.0/24))
}

// sunTerm is the sun's longitude at the beginning of a day in Vietnam, in twelfths
// of the circle: the winter solstice begins the ninth.
func sunTerm(day int) int {
	const radian = math.Pi / 180
	t := (float64(day) - 0.5 - 7.0/24 - 2451545) / 36525
	t2 := t * t
	anomaly := (357.52910 + 35999.05030*t - 0.0001559*t2 - 0.00000048*t*t2) * radian
	centre := (1.914600-0.004817*t-0.000014*t2)*math.Sin(anomaly) +
		(0.019993-0.000101*t)*math.Sin(2*anomaly) + 0.000290*math.Sin(3*anomaly)
	node := (125.04 - 1934.136*t) * radian
	longitude := 280.46645 + 36000.76983*t + 0.0003032*t2 + centre - 0.00569 - 0.00478*math.Sin(node)
	longitude -= 360 * math.Floor(longitude/360)
	return int(longitude / 30)
}
