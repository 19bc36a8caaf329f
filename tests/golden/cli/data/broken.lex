title Broken
[broken]
you (are
* lonely
{nothing}
