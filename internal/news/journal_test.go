package news_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// The line is on readers' disks: a change here is a change of their format.
const savedLine = `{"v":1,"event":"saved","at":"2026-11-22T08:00:00+07:00","id":"0123456789ab",` +
	`"headline":{"url":"https://bao.example/1","portal":"bao","section":"bao/tin","title":"Nước về","lead":"Sớm hơn","author":"K.T",` +
	`"picture":"https://bao.example/1.jpg","published":"2026-11-22T08:00:00+07:00","fetched":"2026-11-22T08:00:00+07:00"},` +
	`"bookmark":{"saved":"2026-11-22T08:00:00+07:00","shelves":["sông nước"],"note":"đọc lại"},` +
	`"articles":[{"read":"2026-11-22T08:00:00+07:00","title":"Nước đã về","label":"Tin","source":"BBL",` +
	`"blocks":[{"kind":"paragraph","text":"Đồng trắng."}],"notices":[{"kind":"weather","text":"mưa"}]}],` +
	`"pictures":[{"key":7,"hash":"ab","type":"image/png","width":3,"height":2,"bytes":9}]}`

func TestEntriesAreWrittenAsTheyAreRead(t *testing.T) {
	e, whole, err := news.ParseEntry([]byte(savedLine + "\r\n"))
	if err != nil || !whole {
		t.Fatalf("whole %v, error %v", whole, err)
	}
	again, err := json.Marshal(e)
	if err != nil || string(again) != savedLine {
		t.Errorf("got\n%s\nwant\n%s\n%v", again, savedLine, err)
	}
}

func TestALineCutShortIsNotWhole(t *testing.T) {
	for size := range len(savedLine) {
		if _, whole, err := news.ParseEntry([]byte(savedLine[:size] + "\n")); whole || err != nil {
			t.Fatalf("the first %d bytes: whole %v, error %v", size, whole, err)
		}
	}
	for _, bad := range []string{`{"v":2}`, `rác`, savedLine + "}"} {
		if _, whole, err := news.ParseEntry([]byte(bad)); whole || err == nil {
			t.Errorf("%.9s: whole %v, error %v", bad, whole, err)
		}
	}
}

func TestAnArticleSurvivesItsLeaf(t *testing.T) {
	at := time.Date(2026, 11, 22, 8, 0, 0, 0, news.Zone)
	want := news.Article{
		Headline: news.Headline{
			ID: "0123456789ab", URL: "https://bao.example/1", Portal: "bao", Section: "bao/tin", Title: "Nước đã về", Lead: "Sớm hơn",
			Author: "K.T", Picture: "https://bao.example/1.jpg", Published: at, Updated: at.Add(time.Hour), Fetched: at,
		},
		Label: "Tin", Source: "BBL", Blocks: news.Blocks{news.Rule{}}, Notices: []news.Notice{{Kind: news.Weather}}, Read: at,
	}
	h := news.EntryHeadlineOf(want.Headline).Of(want.ID)
	if got := news.LeafOf(want).Article(h); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := (news.Leaf{}).Article(h); got.Title != want.Title || !got.Updated.Equal(want.Updated) {
		t.Errorf("an empty leaf took %q of %v from its headline", got.Title, got.Updated)
	}
}
