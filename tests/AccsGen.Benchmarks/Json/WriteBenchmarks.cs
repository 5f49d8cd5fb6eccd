using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Accs;
using AccsGen.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Json;

/// <summary>Writing, each into a buffer that is used again.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private static readonly HandContext s_relaxed = new(new JsonSerializerOptions(HandContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // As a call writes its body.
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private HandPage _handPage = new();
    private HandProduct _handProduct = new();
    private HandOrder _handOrder = new();
    private AccsModel _model = new Product();

    [ParamsAllValues]
    public JsonPayload Payload { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _handPage = JsonSerializer.Deserialize(ProductPayload.Page(100), HandContext.Default.HandPage)!;
        _handProduct = JsonSerializer.Deserialize(ProductPayload.One(), HandContext.Default.HandProduct)!;
        _handOrder = JsonSerializer.Deserialize(OrderPayload.One(40), HandContext.Default.HandOrder)!;
        _model = Payload switch
        {
            JsonPayload.Products100 => RawJson.Parse(ProductPayload.Page(100)).AsModel<ProductSearchResults>()!,
            JsonPayload.Product => RawJson.Parse(ProductPayload.One()).AsModel<Product>()!,
            _ => RawJson.Parse(OrderPayload.One(40)).AsModel<Order>()!,
        };
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public int SourceGenerator() => Serialize(HandContext.Default);

    [Benchmark(Description = "System.Text.Json, source generator, with our encoder")]
    public int SourceGeneratorRelaxed() => Serialize(s_relaxed);

    [Benchmark(Description = "AccsGen")]
    public int Generated()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, s_options);
        AccsJsonWriter.WriteModel(writer, _model);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    private int Serialize(HandContext context)
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = context.Options.Encoder, SkipValidation = true });
        switch (Payload)
        {
            case JsonPayload.Products100:
                JsonSerializer.Serialize(writer, _handPage, context.HandPage);
                break;
            case JsonPayload.Product:
                JsonSerializer.Serialize(writer, _handProduct, context.HandProduct);
                break;
            default:
                JsonSerializer.Serialize(writer, _handOrder, context.HandOrder);
                break;
        }
        writer.Flush();
        return _buffer.WrittenCount;
    }
}
