using System.Text;

namespace AccsGen.Runtime.Tests.Errors;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"message":"Invalid product data: %1","parameters":["Invalid attribute set entity type"]}""", "Invalid product data: Invalid attribute set entity type")]
    [InlineData("""{"message":"\"%fieldName\" is required. Enter and try again.","parameters":{"fieldName":"product"}}""", "\"product\" is required. Enter and try again.")]
    [InlineData("""{"message":"Maximum SearchCriteria pageSize is %max","parameters":{"max":300}}""", "Maximum SearchCriteria pageSize is 300")]
    [InlineData("""{"message":"Maximum items of type \"%type\" is %max","parameters":{"type":"\\Magento\\Item","max":20}}""", "Maximum items of type \"\\Magento\\Item\" is 20")]
    [InlineData("""{"message":"%1 and %10 of %2","parameters":["a","b","c","d","e","f","g","h","i","j"]}""", "a and j of b")]
    [InlineData("""{"message":"%10","parameters":["a"]}""", "a0")]
    [InlineData("""{"message":"%field and %fieldName","parameters":{"field":"f","fieldName":"n"}}""", "f and n")]
    [InlineData("""{"message":"100% of %1 and %2","parameters":["%2"]}""", "100% of %2 and %2")]
    [InlineData("""{"message":"No entity with %fieldName = %fieldValue","parameters":[{"fieldName":"id","fieldValue":7}]}""", "No entity with id = 7")]
    [InlineData("""{"message":"%1 of %3","parameters":{"0":"a","2":"c"}}""", "a of c")]
    [InlineData("""{"message":"%2 is it","parameters":{"1":"b"}}""", "b is it")]
    [InlineData("""{"message":"%1 of %2","parameters":{"1":"a","2":"b"}}""", "a of b")]
    [InlineData("""{"message":"%1 %2 %3 %4","parameters":[1.50,null,true,{"x":[1]}]}""", "1.50  true {\"x\":[1]}")]
    [InlineData("""{"message":"%a","parameters":{"a":{"x":[1]}}}""", "{\"x\":[1]}")]
    [InlineData("""{"message":"%1 stays","parameters":[]}""", "%1 stays")]
    [InlineData("""{"message":"%1 stays","parameters":null}""", "%1 stays")]
    [InlineData("""{"message":"Too Many Requests","trace":null}""", "Too Many Requests")]
    [InlineData("""{"messages":{"error":[{"code":500,"message":"Fatal."}]}}""", "Fatal.")]
    [InlineData("""{"messages":{"error":{"3":{"code":500,"message":"Fatal %1.","parameters":["x"]}}}}""", "Fatal x.")]
    [InlineData("""{"messages":{"error":{"code":500,"message":"Fatal."}}}""", "Fatal.")]
    [InlineData("""{"messages":{"error":"Fatal."}}""", "Fatal.")]
    [InlineData("""{"messages":{"error":[]},"message":"Outer"}""", "Outer")]
    [InlineData("""{"error":"invalid_scope","error_description":"Not allowed."}""", "invalid_scope: Not allowed.")]
    [InlineData("""{"error_code":"403010","message":"Api Key is required"}""", "Api Key is required")]
    [InlineData("""{"error":{"message":"Inner"}}""", "Inner")]
    [InlineData("""{"error":"Plain"}""", "Plain")]
    [InlineData("""{"errors":[{"message":"First %1","parameters":["x"]},{"message":"Second"}]}""", "First x")]
    [InlineData("\"Just text.\"", "Just text.")]
    [InlineData("Just text.", "Just text.")]
    [InlineData("Text\u0000with\u202e😀", "Text with 😀")]
    [InlineData("[error] text", "[error] text")]
    [InlineData("<html><head><title> 403 Forbidden </title></head><body>…</body></html>", "403 Forbidden")]
    [InlineData("<html><body>none</body></html>", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("5", "")]
    [InlineData("", "")]
    [InlineData("""{"message":"cut off""", """{"message":"cut off""")]
    [InlineData("""{"message":["not","text"]}""", "")]
    [InlineData("""{"message":"half \ud83d"}""", """{"message":"half \ud83d"}""")]
    public void Every_shape_gives_its_message(string body, string expected) => Assert.Equal(expected, Read(body).Message);

    [Fact]
    public void A_message_that_repeats_a_long_parameter_stays_bounded()
    {
        var error = Read($$"""{"message":"{{string.Concat(Enumerable.Repeat("%1 ", 8000))}}","parameters":["{{new string('y', 30_000)}}"]}""");

        Assert.InRange(error.Message.Length, 60_000, 90_000);
        Assert.StartsWith("yyy", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" %1 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_page_is_found_behind_its_styles() =>
        Assert.Equal("Down", Read($"<html><head><style>{new string('x', 4000)}</style><title>Down</title></head></html>").Message);

    [Fact]
    public void Nested_errors_are_filled_in_each_with_its_own_parameters()
    {
        var error = Read("""{"message":"Could not save %1","parameters":["x"],"errors":[{"message":"%fieldName is required","parameters":{"fieldName":"sku"}},{"message":"Price %1","parameters":[5]}],"code":7}""");

        Assert.Equal("Could not save x", error.Message);
        Assert.Equal("Could not save %1", error.MessageTemplate);
        Assert.Equal(["sku is required", "Price 5"], error.Errors.Select(nested => nested.Message));
        Assert.Equal("7", error.Code);
        Assert.Equal("x", error.Parameters["1"]);
    }

    [Theory]
    [InlineData("""[{"message":"b"},"c",5]""")]
    [InlineData("""{"0":{"message":"b"},"7":"c"}""")]
    public void Nested_errors_come_as_an_array_or_with_numeric_keys(string errors) =>
        Assert.Equal(["b", "c"], Read($$"""{"message":"a","errors":{{errors}}}""").Errors.Select(nested => nested.Message));

    [Fact]
    public void A_nested_error_may_be_one_by_itself_and_nest_others()
    {
        var error = Read("""{"message":"a","errors":{"message":"b","errors":[{"message":"c %n","parameters":{"n":"x"}}]}}""");

        Assert.Equal("c x", Assert.Single(Assert.Single(error.Errors).Errors).Message);
    }

    [Fact]
    public void Of_a_body_that_is_cut_off_or_too_deep_the_message_is_read()
    {
        const string Start = """{"message":"Could not save %1","parameters":["x"],""";

        Assert.Equal("Could not save x", Read(Start + "\"trace\":\"" + new string('t', 100)).Message);
        Assert.Equal("Could not save x", Read(Start + "\"trace\":" + new string('[', 10_000) + new string(']', 10_000) + "}").Message);
        Assert.Equal("Could not save x", Read(Start + "\"code\":7} and more").Message);
        Assert.Equal(["a", "b"], Read(Start + "\"errors\":[{\"message\":\"a\"},{\"message\":\"b\"},{\"mess").Errors.Select(nested => nested.Message).Take(2));
        Assert.Equal("a", Read("""[{"message":"a"},{"message":""").Message);
    }

    [Fact]
    public void Every_prefix_and_every_depth_is_survived()
    {
        const string Body = """{"message":"a %1","parameters":{"fieldName":[1,{"x":null}]},"errors":[{"message":"b","parameters":["c"]}],"messages":{"error":[{}]}}""";
        for (var length = 0; length <= Body.Length; length++)
            Read(Body[..length]);
        Read(string.Concat(Enumerable.Repeat("""{"errors":[""", 5000)));
        Read(string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000)));
        ErrorBody.Read(new byte[] { 0xFF, 0xFE, 0x00, 0x80 });
    }

    private static AccsApiError Read(string body) => ErrorBody.Read(Encoding.UTF8.GetBytes(body));
}
