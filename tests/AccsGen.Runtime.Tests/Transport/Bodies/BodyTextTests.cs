using System.Text;

namespace AccsGen.Runtime.Tests.Transport.Bodies;

public sealed class BodyTextTests
{
    private static readonly string s_jwt = $"eyJ{new string('a', 20)}.{new string('b', 20)}.{new string('c', 20)}";

    public static TheoryData<string, string> Bodies => new()
    {
        // What is shown.
        { """{"sku":"24-MB01","price":39.90,"visible":true,"x":null,"list":[1,"ü€"]}""", """{"sku":"24-MB01","price":39.90,"visible":true,"x":null,"list":[1,"ü€"]}""" },
        { "{\n  \"a\" : [ 1,\r\n 2 ]\n}", """{"a":[1,2]}""" },
        { "\"just text\"", "\"just text\"" },
        { "true", "true" },
        { "  ", "(empty)" },
        { """{"note":"one\nforged line"}""", """{"note":"one\nforged line"}""" },

        // Secrets and personal data by name, in any spelling, whatever their kind; never flags and nulls.
        { """{"password":"x","newPassword":"x","client_secret":"x","access-token":"x","OTP":"x"}""", """{"password":"***","newPassword":"***","client_secret":"***","access-token":"***","OTP":"***"}""" },
        { """{"customer":{"email":"x","firstname":"x","dob":"x"},"street":["a",{"b":1}],"telephone":49}""", """{"customer":{"email":"***","firstname":"***","dob":"***"},"street":"***","telephone":"***"}""" },
        { """{"email_sent":true,"fax":null,"option":"a","adobe":1,"description":"b"}""", """{"email_sent":true,"fax":null,"option":"a","adobe":1,"description":"b"}""" },
        { """{"upload_url":"https://bucket/key?x=1","cc_last4":"1234"}""", """{"upload_url":"***","cc_last4":"***"}""" },

        // By the label beside a value, before or after it.
        { """{"custom_attributes":[{"attribute_code":"color","value":"blue"},{"attribute_code":"alt_email","value":"x"}]}""", """{"custom_attributes":[{"attribute_code":"color","value":"blue"},{"attribute_code":"alt_email","value":"***"}]}""" },
        { """{"filters":[{"value":["x"],"field":"customer_email"},{"value":5,"field":"entity_id"}]}""", """{"filters":[{"value":"***","field":"customer_email"},{"value":5,"field":"entity_id"}]}""" },
        { """{"parameters":[{"fieldName":"telephone","fieldValue":"x"}]}""", """{"parameters":[{"fieldName":"telephone","fieldValue":"***"}]}""" },

        // By what it looks like.
        { $$"""{"message":"The token {{s_jwt}} and Bearer abcdef","to":"Ann <ann.lee@mail.example.com>"}""", """{"message":"The token *** and Bearer ***","to":"Ann <***>"}""" },
        { """{"ann@example.com":1}""", """{"***":1}""" },
        { """{"log":"password=hunter2&x=1"}""", """{"log":"password=***&x=1"}""" },

        // JSON in a text is looked into; text that only looks like it stays text.
        { """{"serialized_data":"{\"email\":\"x\",\"sku\":\"a\"}"}""", """{"serialized_data":"{\"email\":\"***\",\"sku\":\"a\"}"}""" },
        { """{"name":"[Sale] Bag","other":"{not} JSON"}""", """{"name":"[Sale] Bag","other":"{not} JSON"}""" },

        // What can't be read isn't shown: it can't be masked either.
        { """{"sku":"a","email":"x""", """{"sku":"a","email":…""" },
        { """{"value":"x","field":"email""", """{"value":…""" },
        { "<html><title>Down</title> ann@example.com</html>", "<html><title>Down</title> ***</html>" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Secrets_and_personal_data_are_masked_and_the_rest_is_on_one_line(string body, string expected) => Assert.Equal(expected, Text(body));

    [Fact]
    public void Names_of_ones_own_are_masked_besides()
    {
        var text = new BodyText(new MaskedNames(["loyalty_number"]), 4096);

        Assert.Equal(
            """{"loyaltyNumber":"***","email":"***","value":"***","code":"Loyalty-Number"}""",
            text.Of("""{"loyaltyNumber":1,"email":"x","value":"x","code":"Loyalty-Number"}"""u8));
    }

    [Fact]
    public void A_long_text_is_cut_and_its_length_told()
    {
        var shown = Text($$"""{"content":"{{new string('A', 5000)}}","after":1}""");

        Assert.Equal($$"""{"content":"{{new string('A', 256)}}… (5000 characters)","after":1}""", shown);
    }

    [Fact]
    public void A_token_at_the_edge_of_a_cut_text_is_masked_whole()
    {
        var shown = Text($$"""{"content":"{{new string('A', 250)}} {{s_jwt}} {{new string('B', 100)}}"}""");

        Assert.DoesNotContain("eyJ", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(1000)]
    public void A_body_is_shown_up_to_the_limit(int limit)
    {
        var body = $"[{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $$"""{"id":{{i}},"name":"ü"}"""))}]";

        var shown = new BodyText(new MaskedNames([]), limit).Of(Encoding.UTF8.GetBytes(body));

        Assert.Equal(limit + 1, shown.Length);
        Assert.Equal(body[..limit] + "…", shown);
    }

    [Fact]
    public void A_body_that_nests_too_deep_is_shown_up_to_there()
    {
        var shown = Text(new string('[', 100) + new string(']', 100));

        Assert.Equal(new string('[', 64) + "…", shown);
    }

    private static string Text(string body) => new BodyText(new MaskedNames([]), 4096).Of(Encoding.UTF8.GetBytes(body));
}
