package typo

import (
	"reflect"
	"strings"
)

// Keys lists the keys that a struct type, or a list of it, reads, in their order.
func Keys(t reflect.Type) []string {
	t = element(t)
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for i := range t.NumField() {
		if name, ok := keyOf(t.Field(i)); ok {
			keys = append(keys, name)
		}
	}
	return keys
}

func keyOf(f reflect.StructField) (string, bool) {
	name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
	return name, name != "" && name != "-"
}

// element is what a list or pointer holds, and the type itself for any other.
func element(t reflect.Type) reflect.Type {
	for t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer) {
		t = t.Elem()
	}
	return t
}

// typeAt is the type of the value at a path below root, or nil where no key leads there.
func typeAt(root reflect.Type, path []string) reflect.Type {
	t := root
	for _, step := range path {
		t = element(t)
		switch {
		case t != nil && t.Kind() == reflect.Map:
			t = t.Elem()
		case t != nil && t.Kind() == reflect.Struct:
			t = fieldType(t, step)
		default:
			return nil
		}
	}
	return t
}

func fieldType(t reflect.Type, key string) reflect.Type {
	for i := range t.NumField() {
		if name, ok := keyOf(t.Field(i)); ok && name == key {
			return t.Field(i).Type
		}
	}
	return nil
}

// Allower is a value that says itself what may be written for it. A type that
// reads itself from text should be a struct: TOML's numbers go into any other
// number without asking it.
type Allower interface{ Allowed() string }

// shape shows how a value of the type is written.
func shape(t reflect.Type) string {
	if t == nil {
		return ""
	}
	if t.Kind() == reflect.Pointer {
		return shape(t.Elem())
	}
	if a, ok := reflect.Zero(t).Interface().(Allower); ok {
		return a.Allowed()
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true | false"
	case reflect.Int, reflect.Int64:
		return "0, 1, 2…"
	case reflect.Slice:
		if element(t).Kind() == reflect.Struct {
			return "[[…]]"
		}
		return "[" + shape(t.Elem()) + ", …]"
	case reflect.Struct, reflect.Map:
		return "[…]"
	}
	return `"…"`
}
