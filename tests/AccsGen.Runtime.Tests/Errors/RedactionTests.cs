namespace AccsGen.Runtime.Tests.Errors;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEifQ.c2lnbmF0dXJl", "***")]
    [InlineData("The token eyJhbGciOiJSUzI1NiJ9 is bad", "The token *** is bad")]
    [InlineData("Authorization: Bearer abcdef0123", "Authorization: Bearer ***")]
    [InlineData("bearer  ABCDEF", "Bearer ***")]
    [InlineData("BEARER x.y/z+1=", "Bearer ***")]
    [InlineData("password=x", "password=***")]
    [InlineData("PassWord: hunter2, user: me", "PassWord: ***, user: me")]
    [InlineData("access_token=abc&refresh_token=def", "access_token=***&refresh_token=***")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.a.b, client_secret=x", "Bearer ***, client_secret=***")]
    public void Secrets_are_masked_in_every_spelling(string text, string expected) => Assert.Equal(expected, Redaction.Clean(text));

    [Theory]
    [InlineData("")]
    [InlineData("The value of \"sku\" is not valid for 24-MB01.")]
    [InlineData("Could not save: a bearer of bad news = no one; the password is wrong")]
    [InlineData("SQLSTATE[40001]: Serialization failure: 1213")]
    [InlineData("eyJ")]
    public void Nothing_else_is_touched(string text) => Assert.Same(text, Redaction.Clean(text));
}
