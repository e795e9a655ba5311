/** Something the user can mend, said in Dutch: a file that cannot be read, a period that ends before it starts. */
export class UserFault extends Error {
  override readonly name = 'UserFault';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
