namespace AccsGen.Integration.Tests.Corpus;

/// <summary>The samples that contradict the spec so that no client of it can send or read them, each with the reason.</summary>
internal static class DocumentationErrors
{
    private static readonly Dictionary<string, string> s_reasons = new(StringComparer.Ordinal)
    {
        ["get-started-gs-web-api-request-L71"] = "POST /V1/customers takes addresses inside of the customer; the page has them beside it",
        ["rest-modules-custom-attributes-L34"] = "PUT /V1/carts/{cartId} takes customerId and storeId; the page sends a quote",
        ["rest-tutorials-bundle-product-update-options-and-links-L221"] = "PUT /V1/bundle-products/options/{optionId} takes an option; the page leaves that wrapper out",
    };

    /// <summary>Fails when a sample failed that isn't listed, and when one is listed that didn't fail.</summary>
    /// <param name="tried">The ids of the samples that were tried.</param>
    /// <param name="failures">What is wrong, by id.</param>
    public static void Check(IReadOnlyCollection<string> tried, IReadOnlyDictionary<string, string> failures)
    {
        var unexpected = failures.Where(failure => !s_reasons.ContainsKey(failure.Key)).Select(failure => $"{failure.Key}: {failure.Value}").ToList();
        var unneeded = s_reasons.Keys.Where(id => tried.Contains(id) && !failures.ContainsKey(id)).ToList();
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} of {tried.Count} samples failed:\n{string.Join('\n', unexpected)}");
        Assert.True(unneeded.Count == 0, $"These are listed as documentation errors, and can be read and sent: {string.Join(", ", unneeded)}");
    }

    /// <summary>Fails when one is listed that is no sample.</summary>
    public static void CheckIds(IEnumerable<string> ids) => Assert.Empty(s_reasons.Keys.Except(ids));

    public static int Count => s_reasons.Count;
}
