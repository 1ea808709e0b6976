package newsroom_test

import (
	"slices"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func feedAt(name, url string) news.Section {
	return news.Section{Name: name, Source: news.Source{Kind: news.Feed, URL: url}}
}

func TestImportedFeedsAreFollowedInTheirOrder(t *testing.T) {
	r := open(t, "thu/trang")
	known, err := r.Catalog.Section("vnexpress/thoi-su")
	if err != nil {
		t.Fatal(err)
	}
	ids, err := r.ImportPortals(t.Context(), []news.Portal{
		{Home: "https://blog.example/", Sections: []news.Section{feedAt("Nhật ký", "https://blog.example/feed"), feedAt("", "https://blog.example/anh.xml")}},
		{Home: r.server.URL + "/", Sections: []news.Section{feedAt("Tên riêng", r.server.URL+"/rss/tot.rss"), feedAt("Mới", r.server.URL+"/rss/moi.rss")}},
		{Home: "https://khac.example/", Name: "Báo Khác", Sections: []news.Section{feedAt("Thời sự", known.Source.URL)}},
		{Home: "https://blog.example/", Sections: []news.Section{feedAt("Bếp", "https://blog.example/bep/rss")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []news.SectionID{"blog-example/nhat-ky", "blog-example/anh", "thu/tot", "thu/moi", "vnexpress/thoi-su", "blog-example/bep"}
	if !slices.Equal(ids, want) || !slices.Equal(r.list.ids, append([]news.SectionID{"thu/trang"}, want...)) {
		t.Errorf("got %v, followed %v, want %v", ids, r.list.ids, want)
	}
	section, err := r.Catalog.Section("blog-example/nhat-ky")
	if err != nil || section.Name != "Nhật ký" || section.Source.URL != "https://blog.example/feed" {
		t.Errorf("got %+v, %v", section, err)
	}
	if _, ok := r.Catalog.ByHost("khac.example"); ok {
		t.Error("a portal without sections of its own was added")
	}
	again, err := r.ImportPortals(t.Context(), []news.Portal{{Home: "https://blog.example/", Sections: []news.Section{feedAt("Tên khác", "http://www.blog.example/feed/")}}})
	if err != nil || len(again) != 1 || again[0] != "blog-example/nhat-ky" || len(r.list.ids) != 7 {
		t.Errorf("a second time got %v, %v, followed %v", again, err, r.list.ids)
	}
}

func TestAPortalThatCannotBeAddedDoesNotHoldUpTheOthers(t *testing.T) {
	r := open(t)
	ids, err := r.ImportPortals(t.Context(), []news.Portal{
		{Home: "không phải địa chỉ", Sections: []news.Section{feedAt("Xấu", "https://xau.example/feed")}},
		{Home: "https://tot.example/", Sections: []news.Section{feedAt("Tốt", "https://tot.example/feed")}},
	})
	if err == nil || !slices.Equal(ids, []news.SectionID{"tot/tot"}) && !slices.Equal(ids, []news.SectionID{"tot-example/tot"}) {
		t.Errorf("got %v and %v", ids, err)
	}
}

func TestMoreFeedsThanAMenuHasAreAllImported(t *testing.T) {
	r := open(t)
	p := news.Portal{Home: "https://nhieu.example/"}
	for i := range 100 {
		p.Sections = append(p.Sections, feedAt("", "https://nhieu.example/feed?so="+string(rune('a'+i%26))+string(rune('a'+i/26))))
	}
	ids, err := r.ImportPortals(t.Context(), []news.Portal{p})
	if err != nil || len(ids) != 100 || slices.Contains(ids, "") {
		t.Errorf("got %d sections and %v", len(ids), err)
	}
}
