using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AccsGen.Runtime.Tests.Fakes;

namespace AccsGen.Runtime.Tests.Json;

/// <summary>The quick paths for numbers give what the framework gives, digit by digit.</summary>
public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("-1.0000", "-1.0000")]
    [InlineData("29.949999999999999", "29.949999999999999")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("0.00000000000000001", "0.00000000000000001")]
    [InlineData("1234567890.12345678", "1234567890.12345678")]
    public void Plain_decimals_are_read_with_their_zeros(string json, string expected)
    {
        Assert.True(PlainNumber.TryParse(Encoding.ASCII.GetBytes(json), out decimal value));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("1.2.3")]
    [InlineData("1234567890123456789")]
    [InlineData("12345678901234567.890")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    public void Anything_else_is_left_to_the_framework(string json) =>
        Assert.False(PlainNumber.TryParse(Encoding.ASCII.GetBytes(json), out decimal _));

    [Theory]
    [InlineData("0", true, 0)]
    [InlineData("-42", true, -42)]
    [InlineData("999999999999999999", true, 999999999999999999)]
    [InlineData("9007199254740993", true, 9007199254740993)]
    [InlineData("9223372036854775807", false, 0)]
    [InlineData("5.0", false, 0)]
    [InlineData("1e3", false, 0)]
    public void Plain_integers_are_read(string json, bool plain, long expected)
    {
        Assert.Equal(plain, PlainNumber.TryParse(Encoding.ASCII.GetBytes(json), out long value));
        if (plain)
            Assert.Equal(expected, value);
    }

    [Fact]
    public void Every_decimal_is_written_as_the_framework_writes_it()
    {
        var random = new Random(11);
        decimal[] edges = [0m, 0.00m, new(0, 0, 0, true, 2), 1m, -1m, 0.1m, -0.01m, 1.0000m, decimal.MaxValue, decimal.MinValue, ulong.MaxValue, new(1, 0, 0, false, 28), new(-1, -1, 0, true, 19), new(-1, -1, 0, true, 20), new(-1, -1, 0, false, 28)];
        var values = edges.Concat(Enumerable.Range(0, 5000).Select(_ =>
            new decimal(random.Next() >> random.Next(31), random.Next(3) == 0 ? random.Next() : 0, random.Next(20) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29))));

        Assert.All(values, value =>
        {
            var ours = Written(writer => PlainNumber.Write(writer, value));
            Assert.Equal(Written(writer => writer.WriteNumberValue(value)), ours);
        });
    }

    [Fact]
    public void Every_plain_text_is_read_as_the_framework_reads_it()
    {
        var random = new Random(12);
        for (var i = 0; i < 5000; i++)
        {
            var text = new decimal(random.Next() >> random.Next(31), random.Next(3) == 0 ? random.Next() : 0, 0, random.Next(2) == 0, (byte)random.Next(18)).ToString(CultureInfo.InvariantCulture);
            if (PlainNumber.TryParse(Encoding.ASCII.GetBytes(text), out decimal value))
                Assert.Equal(text, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void An_indenting_serializer_indents_them_too()
    {
        var item = new TestItem { Price = 1.50m };
        item.CustomAttributes["color"] = "blue";

        var json = JsonSerializer.Serialize(item, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

        Assert.Equal(
            """
            {
              "price": 1.50,
              "custom_attributes": [
                {
                  "attribute_code": "color",
                  "value": "blue"
                }
              ]
            }
            """.ReplaceLineEndings("\n"), json);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
