using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Accs;
using AccsGen.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Json;

/// <summary>Reading: ours, lenient, three-state and lossless, beside System.Text.Json at its best.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _json = [];

    [ParamsAllValues]
    public JsonPayload Payload { get; set; }

    [GlobalSetup]
    public void Setup() => _json = Payload switch
    {
        JsonPayload.Products100 => ProductPayload.Page(100),
        JsonPayload.Product => ProductPayload.One(),
        _ => OrderPayload.One(40),
    };

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public object? SourceGenerator() => Payload switch
    {
        JsonPayload.Products100 => JsonSerializer.Deserialize(_json, HandContext.Default.HandPage),
        JsonPayload.Product => JsonSerializer.Deserialize(_json, HandContext.Default.HandProduct),
        _ => JsonSerializer.Deserialize(_json, HandContext.Default.HandOrder),
    };

    [Benchmark(Description = "AccsGen")]
    public object? Generated() => Payload switch
    {
        JsonPayload.Products100 => Read<ProductSearchResults>(),
        JsonPayload.Product => Read<Product>(),
        _ => Read<Order>(),
    };

    [Benchmark(Description = "bare reader by hand (floor)")]
    public object Bare() => Payload switch
    {
        JsonPayload.Products100 => BareReader.ReadPage(_json),
        JsonPayload.Product => BareReader.ReadProduct(_json),
        _ => BareReader.ReadOrder(_json),
    };

    [Benchmark(Description = "JsonDocument.Parse")]
    public bool Document()
    {
        using var document = JsonDocument.Parse(_json);
        return document.RootElement.TryGetProperty("items"u8, out _);
    }

    [Benchmark(Description = "System.Text.Json, reflection")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "measured on purpose")]
    public object? Reflection() => Payload switch
    {
        JsonPayload.Products100 => JsonSerializer.Deserialize<HandPage>(_json),
        JsonPayload.Product => JsonSerializer.Deserialize<HandProduct>(_json),
        _ => JsonSerializer.Deserialize<HandOrder>(_json),
    };

    private T? Read<T>()
        where T : AccsModel, new()
    {
        var reader = new AccsJsonReader(_json);
        reader.Advance();
        reader.ReadModel<T>(out var model);
        return model;
    }
}
