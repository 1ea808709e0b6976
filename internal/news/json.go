package news

import (
	"encoding/json"
	"fmt"
)

// wire is a block as JSON: the union of what the kinds need. Styled text is
// written twice, as text and as spans, so that a script need not join spans.
type wire struct {
	Kind    Kind         `json:"kind"`
	Text    string       `json:"text,omitempty"`
	Spans   Text         `json:"spans,omitempty"`
	Level   int          `json:"level,omitempty"`
	Ordered bool         `json:"ordered,omitempty"`
	Header  bool         `json:"header,omitempty"`
	Items   []wireText   `json:"items,omitempty"`
	Rows    [][]wireText `json:"rows,omitempty"`
	URL     string       `json:"url,omitempty"`
	Src     string       `json:"src,omitempty"`
	Alt     string       `json:"alt,omitempty"`
	Caption string       `json:"caption,omitempty"`
	Styles  Text         `json:"caption_spans,omitempty"`
	Credit  string       `json:"credit,omitempty"`
	Blocks  Blocks       `json:"blocks,omitempty"`
}

// wireText is a text as JSON: a string, or an object where it has styles.
type wireText Text

type wireStyled struct {
	Text  string `json:"text"`
	Spans Text   `json:"spans"`
}

// MarshalJSON implements [json.Marshaler].
func (t wireText) MarshalJSON() ([]byte, error) {
	if text := Text(t); text.styled() {
		return json.Marshal(wireStyled{text.String(), text})
	}
	return json.Marshal(Text(t).String())
}

// UnmarshalJSON implements [json.Unmarshaler].
func (t *wireText) UnmarshalJSON(data []byte) error {
	var plain string
	if json.Unmarshal(data, &plain) == nil {
		*t = wireText(Plain(plain))
		return nil
	}
	var styled wireStyled
	if err := json.Unmarshal(data, &styled); err != nil {
		return err
	}
	*t = wireText(styled.Spans)
	return nil
}

// MarshalJSON implements [json.Marshaler]; no blocks are an empty array.
func (blocks Blocks) MarshalJSON() ([]byte, error) {
	out := make([]wire, 0, len(blocks))
	for _, b := range blocks {
		out = append(out, toWire(b))
	}
	return json.Marshal(out)
}

// UnmarshalJSON implements [json.Unmarshaler].
func (blocks *Blocks) UnmarshalJSON(data []byte) error {
	var in []wire
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*blocks = make(Blocks, 0, len(in))
	for _, w := range in {
		b, err := w.block()
		if err != nil {
			return err
		}
		*blocks = append(*blocks, b)
	}
	return nil
}

func toWire(b Block) wire {
	w := wire{Kind: b.Kind()}
	switch b := b.(type) {
	case Paragraph:
		w.setText(b.Text)
	case Heading:
		w.Level = b.Level
		w.setText(b.Text)
	case Picture:
		w.Src, w.Alt, w.Credit = b.Src, b.Alt, b.Credit
		w.setCaption(b.Caption)
	case Quote:
		w.Credit = b.Credit
		w.setText(b.Text)
	case List:
		w.Ordered = b.Ordered
		w.Items = wireTexts(b.Items)
	case Table:
		w.Header = b.Header
		for _, row := range b.Rows {
			w.Rows = append(w.Rows, wireTexts(row))
		}
	case Box:
		w.Blocks = b.Blocks
		w.setText(b.Title)
	case Media:
		w.URL, w.Src, w.Credit = b.URL, b.Src, b.Credit
		w.setCaption(b.Caption)
	}
	return w
}

func (w *wire) setText(t Text) {
	w.Text = t.String()
	if t.styled() {
		w.Spans = t
	}
}

func (w *wire) setCaption(t Text) {
	w.Caption = t.String()
	if t.styled() {
		w.Styles = t
	}
}

func wireTexts(texts []Text) []wireText {
	out := make([]wireText, len(texts))
	for i, t := range texts {
		out[i] = wireText(t)
	}
	return out
}

func (w wire) text() Text {
	if len(w.Spans) > 0 {
		return w.Spans
	}
	return Plain(w.Text)
}

func (w wire) caption() Text {
	if len(w.Styles) > 0 {
		return w.Styles
	}
	return Plain(w.Caption)
}

func texts(in []wireText) []Text {
	out := make([]Text, len(in))
	for i, t := range in {
		out[i] = Text(t)
	}
	return out
}

func (w wire) block() (Block, error) {
	switch w.Kind {
	case KindParagraph:
		return Paragraph{Text: w.text()}, nil
	case KindHeading:
		return Heading{Level: w.Level, Text: w.text()}, nil
	case KindPicture:
		return Picture{Src: w.Src, Alt: w.Alt, Caption: w.caption(), Credit: w.Credit}, nil
	case KindQuote:
		return Quote{Text: w.text(), Credit: w.Credit}, nil
	case KindList:
		return List{Ordered: w.Ordered, Items: texts(w.Items)}, nil
	case KindTable:
		table := Table{Header: w.Header}
		for _, row := range w.Rows {
			table.Rows = append(table.Rows, texts(row))
		}
		return table, nil
	case KindBox:
		return Box{Title: w.text(), Blocks: w.Blocks}, nil
	case KindMedia:
		return Media{URL: w.URL, Src: w.Src, Caption: w.caption(), Credit: w.Credit}, nil
	case KindRule:
		return Rule{}, nil
	}
	return nil, fmt.Errorf("block of the unknown kind %q", w.Kind)
}
