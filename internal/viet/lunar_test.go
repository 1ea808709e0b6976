package viet

import (
	"testing"
	"time"
)

func TestTetFallsOnThePublishedDay(t *testing.T) {
	for _, day := range []string{
		"1968-01-29", "1969-02-16", "1970-02-06", "1971-01-27", "1972-02-15", "1973-02-03", "1974-01-23", "1975-02-11",
		"1976-01-31", "1977-02-18", "1978-02-07", "1979-01-28", "1980-02-16", "1981-02-05", "1982-01-25", "1983-02-13",
		"1984-02-02", "1985-01-21", "1986-02-09", "1987-01-29", "1988-02-17", "1989-02-06", "1990-01-27", "1991-02-15",
		"1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31", "1996-02-19", "1997-02-07", "1998-01-28", "1999-02-16",
		"2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17",
		"2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19",
		"2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
		"2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23",
		"2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24",
		"2040-02-12", "2041-02-01", "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17", "2046-02-06", "2047-01-26",
		"2048-02-14", "2049-02-02", "2050-01-23",
	} {
		date, err := time.ParseInLocation(time.DateOnly, day, Zone)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := Lunar(date), (LunarDate{Day: 1, Month: 1, Year: date.Year()}); got != want {
			t.Errorf("%s: got %+v, want %+v", day, got, want)
		}
	}
}

func TestLunarDays(t *testing.T) {
	for day, want := range map[string]string{
		"2026-02-16": "ngày 29 tháng Chạp năm Ất Tỵ",
		"2026-02-17": "mùng 1 tháng Giêng năm Bính Ngọ",
		"2026-04-26": "mùng 10 tháng 3 năm Bính Ngọ",
		"2023-03-22": "mùng 1 tháng 2 nhuận năm Quý Mão",
		"2025-07-25": "mùng 1 tháng 6 nhuận năm Ất Tỵ",
		"2020-06-25": "mùng 5 tháng 5 năm Canh Tý",
		"2024-09-17": "ngày 15 tháng 8 năm Giáp Thìn",
		"2033-12-22": "mùng 1 tháng 11 nhuận năm Quý Sửu",
		"1984-12-31": "mùng 10 tháng Chạp năm Giáp Tý",
	} {
		date, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := Lunar(date).Text(Vietnamese); got != want {
			t.Errorf("%s: got %q, want %q", day, got, want)
		}
	}
	if got, want := (LunarDate{Day: 3, Month: 2, Year: 2023, Leap: true}).Text(English), "day 3 of lunar month 2 (leap), Quý Mão"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLunarDaysFollowEachOther(t *testing.T) {
	day := time.Date(1940, 1, 1, 12, 0, 0, 0, Zone)
	for before := Lunar(day); day.Year() < 2110; {
		day = day.AddDate(0, 0, 1)
		next := Lunar(day)
		switch {
		case next == (LunarDate{before.Day + 1, before.Month, before.Year, before.Leap}) && next.Day <= 30:
		case next.Day == 1 && before.Day >= 29 && (next.Month == before.Month+1 || next.Month == before.Month && next.Leap) && next.Year == before.Year:
		case next.Day == 1 && before.Day >= 29 && next.Month == 1 && before.Month == 12 && next.Year == before.Year+1:
		default:
			t.Fatalf("%s: %+v after %+v", day.Format(time.DateOnly), next, before)
		}
		before = next
	}
}
