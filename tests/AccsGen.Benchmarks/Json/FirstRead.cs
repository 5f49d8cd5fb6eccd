using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Accs;
using AccsGen.Json;

namespace AccsGen.Benchmarks.Json;

/// <summary>The first read of one product in a process that has read no JSON before: loading, compiling and initialising included. See first-read.sh.</summary>
internal static class FirstRead
{
    /// <summary>Writes the product to a file; in a process of its own, as making it warms System.Text.Json.</summary>
    public static void WritePayload(string file) => File.WriteAllBytes(file, ProductPayload.One());

    /// <summary>Reads the product once, and prints how many milliseconds that took: of the processor, which others on the machine make little of, and by the clock.</summary>
    public static void Measure(string reader, string file)
    {
        var json = File.ReadAllBytes(file);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var sku = reader switch
        {
            "accs" => Generated(json),
            "stj-sourcegen" => SourceGenerator(json),
            "stj-reflection" => Reflection(json),
            "tokens" => Tokens(json),
            _ => throw new ArgumentException("accs, stj-sourcegen, stj-reflection or tokens is expected.", nameof(reader)),
        };
        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        if (sku is not { Length: > 0 })
            throw new InvalidOperationException("The product was not read.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{processor.TotalMilliseconds:0.00} {elapsed.TotalMilliseconds:0.00}"));
    }

    private static string? Generated(byte[] json)
    {
        var reader = new AccsJsonReader(json);
        reader.Advance();
        reader.ReadModel<Product>(out var product);
        return product?.Sku;
    }

    private static string? SourceGenerator(byte[] json) => JsonSerializer.Deserialize(json, HandContext.Default.HandProduct)?.Sku;

    /// <summary>The floor: the framework's tokens alone, which every reader has to pay for.</summary>
    private static string? Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        string? last = null;
        while (reader.Read())
            last = reader.TokenType == JsonTokenType.String ? reader.GetString() : last;
        return last;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "measured on purpose")]
    private static string? Reflection(byte[] json) => JsonSerializer.Deserialize<HandProduct>(json)?.Sku;
}
