namespace AccsGen.Integration.Tests.Corpus;

/// <summary>The error bodies of <c>../shared/corpus/errors.json</c>, each as the exception a caller gets.</summary>
public sealed class ErrorCorpusTests
{
    private static readonly Dictionary<string, (Type Exception, string Message)> s_expected = new(StringComparer.Ordinal)
    {
        ["positional"] = (typeof(AccsValidationException), "Invalid product data: Invalid attribute set entity type"),
        ["named-required-field"] = (typeof(AccsValidationException), "\"product\" is required. Enter and try again."),
        ["acl"] = (typeof(AccsPermissionException), "The consumer isn't authorized to access Magento_Catalog::products."),
        ["page-size-limit"] = (typeof(AccsValidationException), "Maximum SearchCriteria pageSize is 300"),
        ["masked-500"] = (typeof(AccsServerException), "Internal Error. Details are available in Magento log file. Report ID: webapi-6abc0123def45"),
        ["too-many-requests"] = (typeof(AccsRateLimitException), "Too Many Requests"),
        ["saas-conflict"] = (typeof(AccsConflictException), "A custom email template with code \"my_code\" already exists."),
    };

    [SharedFact]
    public async Task Every_error_is_the_right_exception_with_its_message_filled_in()
    {
        using var tenant = new ScriptedTenant();
        var seen = new List<string>();

        foreach (var entry in CorpusSample.Entries("errors.json"))
        {
            var id = entry.GetProperty("id").GetString()!;
            var status = (HttpStatusCode)entry.GetProperty("status").GetInt32();
            tenant.Answers(entry.GetProperty("body").GetRawText(), status);
            var exception = await Assert.ThrowsAnyAsync<AccsApiException>(() => tenant.Client.Products.UpdateAsync("24-MB01", new Product { Price = 1m }));

            Assert.True(s_expected.ContainsKey(id), $"{id} is not expected; it gave {exception.GetType().Name}: {exception.ApiMessage}");
            Assert.Equal((s_expected[id].Exception, s_expected[id].Message, status), (exception.GetType(), exception.ApiMessage, exception.StatusCode));
            Assert.Contains(s_expected[id].Message, exception.Message, StringComparison.Ordinal);
            Assert.Equal("PUT /V1/products/{sku}", exception.Operation!.ToString());
            Assert.Equal(id == "masked-500" ? "webapi-6abc0123def45" : null, exception.ReportId);
            seen.Add(id);
        }

        Assert.Equal(s_expected.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }
}
