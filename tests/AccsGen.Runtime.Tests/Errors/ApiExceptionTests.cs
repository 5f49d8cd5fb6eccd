namespace AccsGen.Runtime.Tests.Errors;

public sealed class ApiExceptionTests
{
    [Theory]
    [InlineData(400, typeof(AccsValidationException))]
    [InlineData(403, typeof(AccsPermissionException))]
    [InlineData(404, typeof(AccsNotFoundException))]
    [InlineData(405, typeof(AccsApiException))]
    [InlineData(409, typeof(AccsConflictException))]
    [InlineData(500, typeof(AccsServerException))]
    [InlineData(502, typeof(AccsServerException))]
    [InlineData(503, typeof(AccsServerException))]
    public async Task The_status_chooses_the_exception(int status, Type expected)
    {
        var fault = await FailAsync(status, """{"message":"Sorry."}""");

        Assert.IsType(expected, fault);
        Assert.Equal(status, (int)fault.StatusCode);
        Assert.Equal("Sorry.", fault.ApiMessage);
        Assert.StartsWith($"GET /V1/products/{{sku}} was answered {status}: Sorry.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-sku", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_masked_error_gives_its_report_id()
    {
        var fault = await FailAsync(500, """{"message":"Internal Error. Details are available in Magento log file. Report ID: webapi-6abc0123def45"}""");

        Assert.Equal("webapi-6abc0123def45", fault.ReportId);
        Assert.EndsWith("report id webapi-6abc0123def45.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nested_errors_stand_in_the_message()
    {
        var fault = await FailAsync(400, """{"message":"Invalid data","errors":[{"message":"Price of %1 is negative","parameters":["x"]},{"message":"Name is empty"}]}""");

        Assert.Equal("GET /V1/products/{sku} was answered 400: Invalid data.\n- Price of x is negative\n- Name is empty", fault.Message);
        Assert.Equal(2, fault.Errors.Count);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_still_gives_its_message_and_the_errors_that_fit()
    {
        var errors = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"message":"Row %1","parameters":[{{i}}]}"""));

        var fault = await FailAsync(400, $$"""{"message":"Rows of %1 are invalid","parameters":["prices"],"errors":[{{errors}}]}""");

        Assert.Equal("Rows of prices are invalid", fault.ApiMessage);
        Assert.InRange(fault.Errors.Count, 1000, 4999);
        Assert.Equal("Row 999", fault.Errors[999].Message);
        Assert.Equal(11, fault.Message.Split('\n').Length);
    }

    [Fact]
    public async Task Html_of_a_gateway_is_named_by_its_title_and_kept_as_excerpt()
    {
        var fault = await FailAsync(503, "<html><head><title>Service Unavailable</title></head><body>" + new string('x', 10_000) + "</body></html>");

        Assert.Equal("Service Unavailable", fault.ApiMessage);
        Assert.Equal(2001, fault.Body.Length);
        Assert.Contains("try again later", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_without_body_still_says_what_happened()
    {
        var fault = await FailAsync(403, "");

        Assert.StartsWith("GET /V1/products/{sku} was answered 403. Check that the credential is in a product profile", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_users_can_make_one()
    {
        var fault = new AccsNotFoundException(new AccsApiResponse { StatusCode = HttpStatusCode.NotFound, Error = new AccsApiError { Message = "No such entity." } });

        Assert.Equal("No such entity.", fault.ApiMessage);
        Assert.StartsWith("The call was answered 404: No such entity.", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<AccsApiException> FailAsync(int status, string body)
    {
        var service = new TestService(_ => ScriptedHandler.Json(body, (HttpStatusCode)status));
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);
        return await Assert.ThrowsAnyAsync<AccsApiException>(() => client.Get("/V1/products/{sku}").Path("secret-sku").SendAsync());
    }
}
