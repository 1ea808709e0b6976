package catalog_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

const village = `name = "Báo Làng"
home = "http://127.0.0.1:8080/"
hosts = ["www.lang.example"]
[[sections]]
id = "cho"
name = "Chợ"
feed = "http://127.0.0.1:8080/cho.rss"
`

func ownFiles(files map[string]string) fstest.MapFS {
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

func TestOwnPortalsStandBesideBuiltInOnes(t *testing.T) {
	c := catalog.New(ownFiles(map[string]string{"lang.toml": village, "vnexpress.toml": village, "notes.txt": "x"}))
	for _, id := range []news.PortalID{"lang", "vnexpress"} {
		p, err := c.Portal(id)
		if err != nil {
			t.Fatal(err)
		}
		want := news.Portal{
			ID: id, Name: "Báo Làng", Home: "http://127.0.0.1:8080/", Hosts: []string{"lang.example"}, Grade: news.Guessed, Own: true, Amended: id == "vnexpress",
			Sections: []news.Section{{
				ID: news.SectionID(id + "/cho"), Name: "Chợ", Grade: news.Guessed,
				Source: news.Source{Kind: news.Feed, URL: "http://127.0.0.1:8080/cho.rss"},
			}},
		}
		if !reflect.DeepEqual(p, want) {
			t.Errorf("got  %+v\nwant %+v", p, want)
		}
	}
	if _, err := c.Section("vnexpress/thoi-su"); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("section of the portal that was replaced: %v", err)
	}
}

func TestABrokenOwnFileDoesNotHoldTheOthers(t *testing.T) {
	c := catalog.New(ownFiles(map[string]string{"lang.toml": village, "hong.toml": "name = \"Hỏng\"\nhoem = 3\n"}))
	all, err := c.Portals()
	var fault *typo.Error
	if !errors.As(err, &fault) || fault.File != "portals/hong.toml" || fault.Line != 2 || fault.Nearest != "home" {
		t.Errorf("got %v", err)
	}
	names := map[news.PortalID]bool{}
	for _, p := range all {
		names[p.ID] = true
	}
	if !names["lang"] || !names["vnexpress"] || names["hong"] {
		t.Errorf("got %v", names)
	}
	if _, err := c.Portal("hong"); err == nil {
		t.Error("the broken file became a portal")
	}
}

func TestAFolderThatIsNoneDoesNotHoldTheBuiltInPortals(t *testing.T) {
	file := filepath.Join(t.TempDir(), "portals")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := catalog.New(os.DirFS(file))
	if _, err := c.Portal("vnexpress"); err != nil {
		t.Error(err)
	}
	if all, err := c.Portals(); err == nil || len(all) != len(builtIn(t)) {
		t.Errorf("got %d portals, %v", len(all), err)
	}
}

func TestPortalsAreSortedAsVietnameseIs(t *testing.T) {
	all, err := catalog.New(nil).Portals()
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(all); i++ {
		if viet.Compare(all[i-1].Name, all[i].Name) > 0 {
			t.Errorf("%q stands before %q", all[i-1].Name, all[i].Name)
		}
	}
}

func TestFaultsOfAPortalFile(t *testing.T) {
	section := "[[sections]]\nid = 'cho'\nname = 'Chợ'\nfeed = 'https://lang.example/cho.rss'\n"
	tests := []struct{ what, text, want string }{
		{"nothing", "", "portals/x.toml: name is missing\nportals/x.toml: home is missing\nportals/x.toml: sections is missing; allowed: [[sections]]"},
		{"an address without scheme", "name='L'\nhome='lang.example'\n" + section, `portals/x.toml:2: home cannot be "lang.example"; allowed: "http://…" | "https://…"`},
		{"a file for an address", "name='L'\nhome='file:///etc/passwd'\n" + section, `portals/x.toml:2: home cannot be "file:///etc/passwd"; allowed: "http://…" | "https://…"`},
		{"a grade of its own", "name='L'\nhome='https://l.example'\ngrade='good'\n" + section, `portals/x.toml:3: grade cannot be "good"; allowed: "seen" | "reported" | "listed" | "guessed"`},
		{"a host with a path", "name='L'\nhome='https://l.example'\nhosts=['a.vn',\n'b.vn/c']\n" + section, `portals/x.toml:4: hosts[1] cannot be "b.vn/c"; allowed: "bao.vn"`},
		{"a user agent of two lines", "name='L'\nhome='https://l.example'\nuser_agent=\"a\\nb\"\n" + section, `portals/x.toml:3: user_agent cannot be "a\nb"; allowed: "Name/1.0"`},
		{"a section twice", "name='L'\nhome='https://l.example'\n" + section + section, `portals/x.toml:8: sections[1].id "cho" stands twice`},
		{"a section without source", "name='L'\nhome='https://l.example'\n[[sections]]\nid='a'\nname='A'\n", "portals/x.toml:3: sections[0].feed is missing; allowed: feed | listing"},
		{"a section with two sources", "name='L'\nhome='https://l.example'\n" + section + "listing='https://l.example/'\n", `portals/x.toml:7: sections[0].listing "https://l.example/" stands twice; allowed: feed | listing`},
		{"an id in capitals", "name='L'\nhome='https://l.example'\n[[sections]]\nid='Chợ'\nname='A'\nfeed='https://l.example'\n", `portals/x.toml:4: sections[0].id cannot be "Chợ"; allowed: a…z 0…9 -`},
		{"TOML that is none", "name='L'\nhome=\n", "portals/x.toml:2: "},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			_, err := catalog.New(ownFiles(map[string]string{"x.toml": tt.text})).Portal("x")
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got\n%v\nwant\n%s", err, tt.want)
			}
		})
	}
}

func TestUnknownIDsAreAnsweredWithTheNearest(t *testing.T) {
	c := catalog.New(nil)
	for id, want := range map[news.PortalID]string{
		"vnexpres": `portal "vnexpres": unknown; did you mean "vnexpress"?`, "tuoi-tre": `portal "tuoi-tre": unknown; did you mean "tuoitre"?`,
		"zzzzzzzz": `portal "zzzzzzzz": unknown`, "../news": `portal "../news": unknown`, "": `portal "": unknown`,
	} {
		_, err := c.Portal(id)
		if !errors.Is(err, news.ErrUnknown) || err.Error() != want {
			t.Errorf("Portal(%q): got %v, want %s", id, err, want)
		}
	}
	for id, want := range map[news.SectionID]string{
		"vnexpress/thoisu": "vnexpress/thoi-su", "vnexpres/thoi-su": "vnexpress/thoi-su", "vnexpres/zzz": "vnexpress", "sggp/y-te": "sggp/y-te-suc-khoe",
		"vnexpress/": "", "vnexpress": "", "zzzzzzzz/thoi-su": "",
	} {
		_, err := c.Section(id)
		var unknown *catalog.UnknownError
		if !errors.Is(err, news.ErrUnknown) || !errors.As(err, &unknown) || unknown.Nearest != want {
			t.Errorf("Section(%q): got %v, want nearest %q", id, err, want)
		}
	}
}

func TestWhatCallersDoWithAPortalStaysTheirs(t *testing.T) {
	c := catalog.New(nil)
	p, err := c.Portal("baocamau")
	if err != nil {
		t.Fatal(err)
	}
	p.Sections[0].Followed, p.Aliases[0] = true, "changed"
	again, err := c.Portal("baocamau")
	if err != nil {
		t.Fatal(err)
	}
	if again.Sections[0].Followed || again.Aliases[0] == "changed" {
		t.Error("the catalogue changed with it")
	}
}

func TestByHost(t *testing.T) {
	other := strings.NewReplacer("www.lang.example", "dantri.com.vn", "8080", "9090").Replace(village)
	c := catalog.New(ownFiles(map[string]string{"lang.toml": village, "hong.toml": "=", "ten.toml": other}))
	for host, want := range map[string]news.PortalID{
		"vnexpress.net": "vnexpress", "www.vnexpress.net": "vnexpress", "video.vnexpress.net": "vnexpress", "baobaclieu.vn": "baobaclieu",
		"video.baobaclieu.vn": "baobaclieu", "baocamau.com.vn": "baocamau", "zingnews.vn": "znews", "cdn.24h.com.vn": "24h",
		"127.0.0.1:8080": "lang", "lang.example": "lang", "dantri.com.vn": "ten", "127.0.0.1:8081": "", "com.vn": "", "vn": "", "": "", "evil-vnexpress.net": "",
	} {
		p, ok := c.ByHost(host)
		if p.ID != want || ok != (want != "") {
			t.Errorf("ByHost(%q): got %q, %v, want %q", host, p.ID, ok, want)
		}
	}
}

func TestNewID(t *testing.T) {
	c := catalog.New(ownFiles(map[string]string{"cafef-2.toml": village}))
	for host, want := range map[string]news.PortalID{
		"127.0.0.1:8080": "127-0-0-1-8080", "[::1]:8080": "1-8080", "localhost:8080": "localhost-8080", "baolang.com.vn": "baolang",
		"www.tuoitre.vn": "tuoitre-2", "cafef.com": "cafef-3", "video.baobaclieu.vn": "video-baobaclieu", "bao.vn:8443": "bao-8443", "Bao_Lang.example": "bao-lang-example", "": "portal", "báo.vn": "b-o",
	} {
		if got := c.NewID(host); got != want {
			t.Errorf("NewID(%q): got %q, want %q", host, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	c := catalog.New(nil)
	for query, want := range map[string][]news.PortalID{
		"bac lieu": {"baobaclieu", "baocamau"}, "Bạc Liêu": {"baobaclieu", "baocamau"}, "ca mau": {"baocamau"}, "tuoitre": {"tuoitre"}, "tuổi trẻ": {"tuoitre"},
		"vn express": {"vnexpress"}, "dantri.com.vn": {"dantri"}, "soc trang": {"baocantho"}, "bến tre": {"baovinhlong"}, "không có báo này": nil,
	} {
		found := c.Find(query)
		got := make([]news.PortalID, len(found))
		for i, p := range found {
			got[i] = p.ID
		}
		if !slices.Equal(got, want) {
			t.Errorf("Find(%q): got %v, want %v", query, got, want)
		}
	}
	if all, _ := c.Portals(); len(c.Find(" ")) != len(all) {
		t.Error("an empty query does not find all")
	}
}

func TestAPortalIsWrittenReadAndRemoved(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "portals")
	c := catalog.New(os.DirFS(folder))
	want := news.Portal{
		ID: "lang", Name: `Báo "Làng" \ Xã`, Home: "http://127.0.0.1:8080/", Aliases: []string{"Làng"}, Hosts: []string{"lang.example"},
		Successor: "baocamau", UserAgent: "Lang/1.0", Grade: news.Seen, Starter: true, Own: true,
		Sections: []news.Section{
			{ID: "lang/cho", Name: "Chợ", Source: news.Source{Kind: news.Feed, URL: "http://127.0.0.1:8080/cho.rss"}, Grade: news.Seen, Starter: true},
			{ID: "lang/dinh", Name: "Đình", Source: news.Source{Kind: news.Listing, URL: "http://127.0.0.1:8080/dinh/"}, Grade: news.Listed},
		},
	}
	if _, err := c.Portal("lang"); !errors.Is(err, news.ErrUnknown) {
		t.Fatalf("before: %v", err)
	}
	if err := catalog.Write(folder, want); err != nil {
		t.Fatal(err)
	}
	got, err := c.Portal("lang")
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %+v, %v\nwant %+v", got, err, want)
	}
	want.Sections = want.Sections[:1]
	if err := catalog.Write(folder, want); err != nil {
		t.Fatal(err)
	}
	if got, _ := c.Portal("lang"); len(got.Sections) != 1 {
		t.Errorf("after the second writing: %+v", got)
	}
	if files, _ := os.ReadDir(folder); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
	if err := catalog.Remove(folder, "lang"); err != nil {
		t.Fatal(err)
	}
	for _, id := range []news.PortalID{"lang", "vnexpress", "../lang"} {
		if err := catalog.Remove(folder, id); !errors.Is(err, news.ErrUnknown) {
			t.Errorf("Remove(%q): %v", id, err)
		}
	}
	if _, err := c.Portal("lang"); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("after: %v", err)
	}
}

func TestAFileInTheSteadOfABuiltInPortalIsToldFromANewOne(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "portals")
	c := catalog.New(os.DirFS(folder))
	for id, amended := range map[news.PortalID]bool{"vnexpress": true, "lang": false} {
		p := news.Portal{ID: id, Name: "Báo Làng", Home: "https://lang.example/", Grade: news.Seen, Sections: []news.Section{
			{ID: news.SectionID(id) + "/cho", Name: "Chợ", Source: news.Source{Kind: news.Feed, URL: "https://lang.example/cho.rss"}},
		}}
		if err := catalog.Write(folder, p); err != nil {
			t.Fatal(err)
		}
		if got, err := c.Portal(id); err != nil || !got.Own || got.Amended != amended {
			t.Errorf("%s: own %t, amended %t (%v)", id, got.Own, got.Amended, err)
		}
	}
}

func TestWriteRefusesWhatCouldNotBeReadAgain(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "portals")
	for _, p := range []news.Portal{{ID: "lang"}, {ID: "../lang", Name: "L", Home: "https://l.example", Sections: []news.Section{{}}}} {
		if err := catalog.Write(folder, p); err == nil {
			t.Errorf("%+v was written", p)
		}
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("the folder was made")
	}
}

func BenchmarkPortal(b *testing.B) {
	for b.Loop() {
		if _, err := catalog.New(nil).Portal("vnexpress"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkByHostFirst(b *testing.B) {
	for b.Loop() {
		if _, ok := catalog.New(nil).ByHost("vnexpress.net"); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkSectionAgain(b *testing.B) {
	c := catalog.New(nil)
	for b.Loop() {
		if _, err := c.Section("vnexpress/thoi-su"); err != nil {
			b.Fatal(err)
		}
	}
}
