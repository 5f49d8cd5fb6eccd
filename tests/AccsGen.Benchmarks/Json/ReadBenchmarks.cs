using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Accs;
using AccsGen.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Json;

/// <summary>Reading products: ours, lenient, three-state and lossless, beside System.Text.Json at its best.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _json = [];

    [Params(1, 100)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup() => _json = ProductPayload.Page(Products);

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public HandPage? SourceGenerator() => JsonSerializer.Deserialize(_json, HandContext.Default.HandPage);

    [Benchmark(Description = "AccsGen")]
    public ProductSearchResults? Generated()
    {
        var reader = new AccsJsonReader(_json);
        reader.Advance();
        reader.ReadModel<ProductSearchResults>(out var page);
        return page;
    }

    [Benchmark(Description = "bare reader by hand (floor)")]
    public HandPage Bare() => BareReader.ReadPage(_json);

    [Benchmark(Description = "JsonDocument.Parse")]
    public int Document()
    {
        using var document = JsonDocument.Parse(_json);
        return document.RootElement.GetProperty("items"u8).GetArrayLength();
    }

    [Benchmark(Description = "System.Text.Json, reflection")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "measured on purpose")]
    public HandPage? Reflection() => JsonSerializer.Deserialize<HandPage>(_json);
}
