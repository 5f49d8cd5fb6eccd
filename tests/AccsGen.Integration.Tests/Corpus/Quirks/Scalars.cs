using System.Text.Encodings.Web;
using FsCheck;
using FsCheck.Fluent;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>Scalars as the spec declares them, and what comes in their place.</summary>
internal static class Scalars
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_characters = [.. "aB07.- \"\\/<&\n\t\u0001ü€{}[],".Select(c => c.ToString()), "😀"];

    private static readonly string[] s_texts =
    [
        "", "12", "true", "null", "2026-01-31 23:59:59", "0000-00-00 00:00:00", "[]", "[1,2]", "{\"a\":1}", "29.950000", "<p>&trade;</p>",
    ];

    private static readonly string[] s_any =
    [
        "[]", "{}", "\"\"", "true", "0", "1e5", "29.949999999999999", "123456789012345678901234567890", "\"text\"", "\"{\\\"x\\\":1}\"", "[[],{}]",
        "{\"a\":[1,{\"b\":null}]}", "{\"0\":1,\"2\":\"b\"}", " [ 1 , 2 ] ",
    ];

    /// <summary>Free JSON, other than null.</summary>
    public static Gen<JsonTree> Any() => Gen.Elements(s_any).Select(json => JsonTree.Leaf(json));

    public static Gen<JsonTree> Text() =>
        from fixedText in Gen.Elements(s_texts)
        from length in Gen.Choose(0, 12)
        from characters in Gen.ArrayOf(Gen.Elements(s_characters), length)
        from isFixed in Gen.Elements(true, false, false)
        from isRelaxed in Gen.Elements(true, false)
        select JsonTree.Leaf(JsonSerializer.Serialize(isFixed ? fixedText : string.Concat(characters), isRelaxed ? s_relaxed : JsonSerializerOptions.Default));

    public static Gen<JsonTree> NoText() => Gen.OneOf(
        Leaves("a scalar for text", "0", "12", "-1.50", "1e3", "true", "false"),
        Leaves("no text", "[]", "{}", "[\"a\"]", "{\"a\":1}"));

    public static Gen<JsonTree> Integer() => Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => JsonTree.Leaf(number.ToString(CultureInfo.InvariantCulture))),
        Leaves(null, "0", "1", "-1", "4294967296", "9007199254740993", "9223372036854775807", "-9223372036854775808", "5.0", "1e3", "-0"));

    public static Gen<JsonTree> NoInteger() => Gen.OneOf(
        Leaves("text for an integer", "\"5\"", "\"-12\"", "\"9007199254740993\"", "\"7.0\""),
        Leaves("no integer", "1.5", "92233720368547758070", "\"\"", "\"abc\"", "\"0x10\"", "true", "[]", "{}", "[1]", "{\"a\":1}"));

    public static Gen<JsonTree> Number() => Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(number => JsonTree.Leaf((number / 100m).ToString(CultureInfo.InvariantCulture))),
        Leaves(null, "0", "29", "1.0000", "29.949999999999999", "1e3", "-1E-2", "79228162514264337593543950335", "0.0000000000000000000000000001", "-0"));

    public static Gen<JsonTree> NoNumber() => Gen.OneOf(
        Leaves("text for a number", "\"1.0000\"", "\"-0.5\"", "\"29\"", "\"1e3\""),
        Leaves("no number", "1e-40", "1e9999999999", "79228162514264337593543950336", "1e400", "\"\"", "\"n/a\"", "\"1,5\"", "false", "[]", "{}", "{\"amount\":1}", "[1.5]"));

    public static Gen<JsonTree> Boolean() => Leaves(null, "true", "false");

    public static Gen<JsonTree> NoBoolean() => Gen.OneOf(
        Leaves("another form of a boolean", "0", "1", "\"0\"", "\"1\"", "\"true\"", "\"false\"", "\"TRUE\""),
        Leaves("no boolean", "2", "\"\"", "\"yes\"", "[]", "{}", "[true]", "1.0"));

    private static Gen<JsonTree> Leaves(string? quirk, params string[] json) => Gen.Elements(json).Select(text => JsonTree.Leaf(text, quirk));
}
