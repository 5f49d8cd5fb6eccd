namespace AccsGen.AotSmoke;

/// <summary>Errors arrive as the exceptions that their status and body mean, with their messages filled in.</summary>
internal static class ErrorChecks
{
    public static async Task RunAsync()
    {
        var missing = await CallAsync<AccsNotFoundException>(HttpStatusCode.NotFound, """{"message": "The product with SKU \"%sku\" does not exist.", "parameters": {"sku": "a/b"}}""");
        Check.Equal("named parameter", "The product with SKU \"a/b\" does not exist.", missing?.ApiMessage);

        var invalid = await CallAsync<AccsValidationException>(
            HttpStatusCode.BadRequest,
            """{"message": "%1 of %10", "parameters": ["1", 2, 3, 4, 5, 6, 7, 8, 9, "ten"], "errors": [{"message": "\"%fieldName\" is required.", "parameters": {"fieldName": "sku"}}]}""");
        Check.Equal("numbered parameters", "1 of ten", invalid?.ApiMessage);
        Check.Equal("nested error", "\"sku\" is required.", invalid?.Errors[0].Message);

        var masked = await CallAsync<AccsServerException>(HttpStatusCode.InternalServerError, """{"message": "Internal Error. Details are available in Magento log file. Report ID: webapi-6abc0123def45"}""");
        Check.Equal("report id", "webapi-6abc0123def45", masked?.ReportId);

        var page = await CallAsync<AccsServerException>(HttpStatusCode.BadGateway, "<html><body><h1>502 Bad Gateway</h1></body></html>");
        Check.Equal("HTML", HttpStatusCode.BadGateway, page?.StatusCode);

        await CallAsync<AccsResponseFormatException>(HttpStatusCode.OK, """{"sku": "cut o""");
        await CallAsync<AccsResponseFormatException>(HttpStatusCode.OK, new string('[', 10_000));
    }

    private static async Task<TException?> CallAsync<TException>(HttpStatusCode status, string body)
        where TException : AccsException
    {
        using var tenant = new ScriptedTenant(body, status);
        return await Check.ThrowsAsync<TException>($"{(int)status}", () => tenant.Client.Products.GetAsync("a"));
    }
}
