using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.Validation;

namespace AccsGen.Simulator.Tests;

/// <summary>The request bodies that Adobe's documentation prints must pass the checks, for the service accepts them.</summary>
public sealed class CorpusTests
{
    /// <summary>Samples that contradict the spec, with what is wrong in them.</summary>
    private static readonly Dictionary<string, string> s_documentationErrors = new(StringComparer.Ordinal)
    {
        ["rest-modules-custom-attributes-L34"] = "PUT /V1/carts/{cartId} assigns a customer; the page sends it a quote, as PUT /V1/carts/mine takes it",
        ["rest-tutorials-bundle-product-update-options-and-links-L221"] = "the option comes without its wrapper",
    };

    [SharedFact]
    public void Every_documented_request_body_is_accepted()
    {
        var document = ApiDocuments.Bundled;
        var reader = new BodyReader(document);
        var operations = document.Operations.ToDictionary(operation => operation.Key);
        var refused = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var accepted = 0;

        foreach (var sample in JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray())
        {
            if (Text(sample, "kind") != "request" || Text(sample, "remark") is not null || Text(sample, "operation") is not { } key || !operations.TryGetValue(key, out var operation))
                continue;
            var match = new RouteMatch(operation, [.. operation.PathParameters.Select(_ => "1")]);
            try
            {
                reader.Read(match, Encoding.UTF8.GetBytes(sample.GetProperty("body").GetRawText()));
                accepted++;
            }
            catch (ServiceException exception)
            {
                refused[sample.GetProperty("id").GetString()!] = $"{key}: {exception.Message} {string.Join(' ', exception.Error.Named)}";
            }
        }

        Assert.Equal(s_documentationErrors.Keys.Order(StringComparer.Ordinal), refused.Keys);
        Assert.True(accepted > 50, $"Only {accepted} samples were read.");
    }

    private static string? Text(JsonElement sample, string name) => sample.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
