using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Accs;
using AccsGen.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Json;

/// <summary>Writing products, each into a buffer that is used again.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private HandPage _hand = new();
    private ProductSearchResults _page = new();

    [Params(1, 100)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var json = ProductPayload.Page(Products);
        _hand = JsonSerializer.Deserialize(json, HandContext.Default.HandPage)!;
        var reader = new AccsJsonReader(json);
        reader.Advance();
        reader.ReadModel(out ProductSearchResults? page);
        _page = page!;
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public int SourceGenerator()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        JsonSerializer.Serialize(writer, _hand, HandContext.Default.HandPage);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "AccsGen")]
    public int Generated()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, s_options);
        AccsJsonWriter.WriteModel(writer, _page);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    // As a call writes its body.
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
