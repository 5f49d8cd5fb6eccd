using AccsGen.Integration.Tests.Sweep;
using Xunit.Abstractions;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>What Adobe's documentation prints of this API, through the generated code of each operation.</summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    private readonly SpecFile _spec = new();

    [SharedFact]
    public Task Every_response_is_read_by_its_method_and_written_back_equal() =>
        CheckAsync(sample => sample is { IsRequest: false, IsError: false, SetAside: null }, SampleAnswer.DifferencesAsync, atLeast: 100);

    [SharedFact]
    public Task Every_request_is_read_by_the_types_of_its_method_and_sent_equal() =>
        CheckAsync(sample => sample is { IsRequest: true, SetAside: null }, SampleRequest.DifferencesAsync, atLeast: 90);

    [SharedFact]
    public async Task An_error_among_the_samples_is_a_typed_exception()
    {
        using var tenant = new ScriptedTenant();
        var error = Assert.Single(CorpusSample.ReadAll(), sample => sample.IsError);
        tenant.Answers(error.Body.GetRawText(), HttpStatusCode.BadRequest);

        var exception = await Assert.ThrowsAsync<AccsValidationException>(() => tenant.Client.Products.UpdateAsync("24-MB01", new Product { Price = 1m }));

        Assert.Equal("PUT /V1/products/{sku}", error.Operation);
        Assert.Equal("Invalid product data: Invalid attribute set entity type", exception.ApiMessage);
    }

    [SharedFact]
    public void Every_sample_is_of_an_operation_and_every_documentation_error_is_a_sample()
    {
        var samples = CorpusSample.ReadAll();

        Assert.All(samples, sample => Assert.Contains(sample.Operation!, _spec.Operations));
        DocumentationErrors.CheckIds(samples.Select(sample => sample.Id));
        foreach (var sample in samples.Where(sample => sample.SetAside is not null))
            output.WriteLine($"{sample.Id} is set aside: {sample.SetAside}");
        output.WriteLine($"{samples.Count} samples, {DocumentationErrors.Count} documentation errors");
    }

    private async Task CheckAsync(
        Func<CorpusSample, bool> choose,
        Func<JsonElement, ClientMethod, SpecOperation, SpecFile, ScriptedTenant, Task<IEnumerable<string>>> compare,
        int atLeast)
    {
        var told = 0;
        using var tenant = new ScriptedTenant(options => options.Json.OnLeniency = _ => told++);
        var methods = ClientMethod.ReachableFrom(tenant.Client).ToDictionary(method => method.Operation, StringComparer.Ordinal);
        var samples = CorpusSample.ReadAll().Where(choose).ToList();
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var sample in samples)
        {
            try
            {
                var differences = await compare(sample.Body, methods[sample.Operation!], _spec.Operations[sample.Operation!], _spec, tenant);
                if (string.Join("; ", differences) is { Length: > 0 } text)
                    failures[sample.Id] = $"{sample.Operation}: {text}";
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                failures[sample.Id] = $"{sample.Operation}: {fault.GetType().Name}: {fault.Message}";
            }
        }

        DocumentationErrors.Check([.. samples.Select(sample => sample.Id)], failures);
        Assert.True(samples.Count >= atLeast, $"There are {samples.Count} samples only.");
        output.WriteLine($"{samples.Count} samples, {failures.Count} of them documentation errors; {told} values came in another form than the spec says");
    }
}
