package news_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestBlocksSurviveJSON(t *testing.T) {
	styled := news.Text{{Text: "chợ nổi "}, {Text: "Cái Răng", Bold: true, Link: "https://example.vn/"}}
	want := news.Blocks{
		news.Paragraph{Text: styled},
		news.Heading{Level: 2, Text: news.Plain("MÙA NƯỚC NỔI")},
		news.Picture{Src: "https://example.vn/a.jpg", Alt: "chợ", Caption: styled, Credit: "Ảnh: K.T"},
		news.Quote{Text: styled, Credit: "Bà Sáu"},
		news.List{Ordered: true, Items: []news.Text{styled, news.Plain("hai")}},
		news.Table{Header: true, Rows: [][]news.Text{{news.Plain("năm"), news.Plain("tấn")}, {styled}}},
		news.Box{Title: news.Plain("Ghi thêm"), Blocks: news.Blocks{news.Paragraph{Text: news.Plain("trong khung")}}},
		news.Media{URL: "https://example.vn/v", Src: "https://example.vn/v.jpg", Caption: news.Plain("phim"), Credit: "BBL"},
		news.Rule{},
	}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got news.Blocks
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %#v\nwant %#v\nfrom %s", got, want, data)
	}
}

func TestUnknownBlockIsAnError(t *testing.T) {
	var got news.Blocks
	if err := json.Unmarshal([]byte(`[{"kind":"advert"}]`), &got); err == nil {
		t.Errorf("got %v, want an error", got)
	}
}
