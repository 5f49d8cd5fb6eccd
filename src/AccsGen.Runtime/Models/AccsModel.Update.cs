namespace AccsGen;

public abstract partial class AccsModel
{
    /// <summary>
    /// Starts an update from what was read: all values stay readable, but only what is set from now on is written. In a member that is a model, the same;
    /// a list, a map or custom attributes are written whole once anything in them differs, as the service replaces them as a whole.
    /// </summary>
    /// <remarks>
    /// For <c>product.StartUpdate(); product.Price = 39.90m;</c> and an update that sends <c>{"product":{"price":39.90}}</c>. Identifiers that the operation wants in its
    /// body have to be set again. A new model to which only the changes are given does the same.
    /// </remarks>
    public void StartUpdate()
    {
        AssignChanged();
        var forms = _forms ??= new();
        forms.Empty = EmptyModelForm.Object;
        forms.Text = null;
        for (var index = 0; index < _shape.Count; index++)
        {
            if (!_assigned.Contains(index))
                continue;
            _assigned.Remove(index);
            if (ModelAt(index) is { } model)
            {
                model.StartUpdate();
                (forms.KnownModels ??= []).Add(index);
            }
            else
            {
                (forms.Known ??= []).Add((index, JsonOf(index)));
            }
        }
        forms.KnownAdditional = _additional?.Select(member => member.Key).ToHashSet();
    }

    /// <summary>Assigns what counts as set without its property having been: collections that were filled or, in an update, changed; models with a member set.</summary>
    private void AssignChanged()
    {
        AssignFilled();
        if (_forms is not { } forms)
            return;
        for (var i = (forms.Known?.Count ?? 0) - 1; i >= 0; i--)
        {
            var (index, json) = forms.Known![i];
            if (JsonOf(index) == json)
                continue;
            forms.Known.RemoveAt(i);
            _assigned.Add(index);
        }
        for (var i = (forms.KnownModels?.Count ?? 0) - 1; i >= 0; i--)
        {
            var index = forms.KnownModels![i];
            if (ModelAt(index) is not { } model || model.HasNothingSet)
                continue;
            forms.KnownModels.RemoveAt(i);
            _assigned.Add(index);
        }
    }

    private bool HasNothingSet
    {
        get
        {
            AssignChanged();
            return IsEmpty;
        }
    }

    private RawJson JsonOf(int index)
    {
        using var text = JsonTextWriter.Rent();
        WriteMember(text.Writer, index);
        return RawJson.FromTrusted(text.WrittenSpan.ToArray());
    }
}
